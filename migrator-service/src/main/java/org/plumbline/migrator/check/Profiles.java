package org.plumbline.migrator.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What the content of a publication looks like from afar: shares of its kinds of facts, counts of its months. The next one
 * is compared with it. Where a publication changes little, its profile is the last one's, less what the changed facts were,
 * plus what they are.
 */
@ApplicationScoped
public class Profiles {

    /** With more changed facts than these, counting all is quicker. */
    private static final int MOST_CHANGED = 50_000;

    private final int kept;

    Profiles(ChecksConfig config) {
        kept = config.profilesKept();
    }

    /**
     * Remembers what the facts are that the publication is about to change; to be called once they are collected and before
     * the read models are brought up to date. Without it, or where everything is looked at, profiles are counted anew.
     */
    public void before(CheckContext context) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return;
        }
        new Statements(context.target()).update(sql("create"));
        for (var publication : context.pipeline().publishes()) {
            var content = new ProfiledContent(context.target(), publication);
            content.startFromLast(MOST_CHANGED);
            if (content.isIn(ProfiledContent.UNCHANGED)) {
                content.subtractChanged();
            }
        }
    }

    /**
     * Keeps the profile of content with its publication, in the transaction that publishes it.
     *
     * @param publication the dataset, as in {@code bi.publications}
     * @param version the publication that holds the content; one that has a profile keeps it
     */
    public void record(CheckContext context, String publication, long version) throws SQLException {
        var statements = new Statements(context.target());
        if (statements.number(sql("is_kept"), publication, version) == 0) {
            statements.update(sql("create"));
            new ProfiledContent(context.target(), publication).take();
            statements.update(sql("keep"), version, publication);
            statements.update(sql("forget"), publication, version - kept);
        }
    }

    /** Takes the profile of everything that a pipeline publishes, where the transaction does not have it yet. */
    static void take(CheckContext context) throws SQLException {
        new Statements(context.target()).update(sql("create"));
        for (var publication : context.pipeline().publishes()) {
            new ProfiledContent(context.target(), publication).take();
        }
    }

    private static String sql(String file) {
        return SqlFile.read("checks/profile/%s.sql".formatted(file));
    }
}
