package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckFile;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRowsQuery;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.sql.SqlFile;

/** A SQL file that compares the shape of the content with that of the last publication. */
public final class ProfileCheck implements Check {

    private final FailingRowsQuery query;
    private final Limits limits;

    /** The file's parameters besides the datasets. */
    @FunctionalInterface
    public interface Limits {
        Object[] of(CheckContext context);
    }

    /**
     * Reads the check of a packaged file.
     *
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file's head is invalid
     */
    public ProfileCheck(String id, Limits limits) {
        var file = CheckFile.read(id);
        var compared = file.query().replace("{last_profiles}", SqlFile.query("checks/profile/last_profiles.sql"));
        query = new FailingRowsQuery(new CheckFile(file.header(), file.among(), compared));
        this.limits = limits;
    }

    @Override
    public CheckHeader header() {
        return query.file().header();
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        Profiles.take(context);
        var own = limits.of(context);
        var parameters = new Object[own.length + 1];
        parameters[0] = context.target()
                .createArrayOf("text", context.pipeline().publishes().toArray());
        System.arraycopy(own, 0, parameters, 1, own.length);
        return query.examine(context, parameters);
    }
}
