package org.plumbline.migrator.check.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.sql.Statements;

/**
 * The shape of a publication's content: shares of its kinds of facts, counts of its months. The next one is compared
 * with it. If a publication changes little, its profile is derived from the last: minus the changed facts as they were,
 * plus as they are.
 */
@ApplicationScoped
public class Profiles {

    /** With more changed facts, counting all is faster. */
    private static final int MOST_CHANGED = 50_000;

    private final int kept;

    Profiles(ChecksConfig config) {
        kept = config.profilesKept();
    }

    /**
     * Remembers the facts before the publication changes them; call it once they are collected and before the read
     * models are updated. Without it, or if everything is checked, profiles are counted anew.
     */
    public void before(CheckContext context) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return;
        }
        context.sql("profile.create").update();
        for (var publication : context.pipeline().publishes()) {
            var content = new ProfiledContent(context.target(), publication);
            content.startFromLast(MOST_CHANGED);
            if (content.isIn(ProfiledContent.UNCHANGED)) {
                content.subtractChanged();
            }
        }
    }

    /**
     * Stores a publication's profile, in the transaction that publishes it.
     *
     * @param publication the dataset, as in {@code bi.publications}
     * @param version the publication that holds the content; if it has a profile, that stays
     */
    public void record(CheckContext context, String publication, long version) throws SQLException {
        var statements = new Statements(context.target());
        if (statements
                        .sql("profile.is_kept")
                        .bind("dataset", publication)
                        .bind("version", version)
                        .number()
                == 0) {
            statements.sql("profile.create").update();
            new ProfiledContent(context.target(), publication).take();
            statements
                    .sql("profile.keep")
                    .bind("version", version)
                    .bind("dataset", publication)
                    .update();
            statements
                    .sql("profile.forget")
                    .bind("dataset", publication)
                    .bind("version", version - kept)
                    .update();
        }
    }

    /** Makes the profiles of everything that a pipeline publishes, unless the transaction has them. */
    static void take(CheckContext context) throws SQLException {
        context.sql("profile.create").update();
        for (var publication : context.pipeline().publishes()) {
            new ProfiledContent(context.target(), publication).take();
        }
    }
}
