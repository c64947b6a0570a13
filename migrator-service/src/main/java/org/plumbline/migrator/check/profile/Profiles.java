package org.plumbline.migrator.check.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.ChecksConfig;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.SqlCheck;

/**
 * The profile of a publication's content: shares of its kinds of facts, counts of its months. The next publication is
 * compared with it. If little changes, the profile is derived from the last one: minus the old state of changed facts,
 * plus the new state.
 */
@ApplicationScoped
public class Profiles {

    /** With more changed facts, counting all is faster. */
    private static final int MOST_CHANGED = 50_000;

    private final int retained;

    Profiles(ChecksConfig config) {
        retained = config.profilesRetained();
    }

    /**
     * Remembers the facts before the publication changes them; call it once they are collected and before the read
     * models are updated. Without it, or if everything is checked, profiles are recounted.
     */
    public void before(CheckContext context) throws SQLException {
        if (context.coverage() == Coverage.EVERYTHING) {
            return;
        }
        context.sql("profile.create").update();
        for (var publication : context.pipeline().publishes()) {
            new ProfiledContent(context.target(), publication).startFromLast(MOST_CHANGED);
        }
    }

    /**
     * Stores a publication's profile, in the transaction that publishes it.
     *
     * @param publication the dataset, as in {@code bi.publications}
     * @param version the publication that holds the content; an existing profile of it stays
     */
    public void record(CheckContext context, String publication, long version) throws SQLException {
        var known =
                context.sql("profile.is_stored").bind("dataset", publication).bind("version", version);
        if (known.number() == 0) {
            context.sql("profile.create").update();
            new ProfiledContent(context.target(), publication).count();
            context.sql("profile.store")
                    .bind("version", version)
                    .bind("dataset", publication)
                    .update();
            context.sql("profile.forget")
                    .bind("dataset", publication)
                    .bind("version", version - retained)
                    .update();
        }
    }

    /**
     * Reads a packaged file of a check that compares the shape of the content with that of the last publication.
     *
     * @param limits the query's parameters besides the datasets
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file is not a valid check
     */
    public static Check check(String id, Function<CheckContext, Map<String, ?>> limits) {
        return SqlCheck.read(id, context -> {
            count(context);
            var parameters = new HashMap<String, Object>(limits.apply(context));
            parameters.put("datasets", context.pipeline().publishes().toArray(String[]::new));
            return parameters;
        });
    }

    /** Makes the profiles of everything that a pipeline publishes, unless the transaction has them. */
    private static void count(CheckContext context) throws SQLException {
        context.sql("profile.create").update();
        for (var publication : context.pipeline().publishes()) {
            new ProfiledContent(context.target(), publication).count();
        }
    }
}
