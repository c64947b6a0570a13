package org.plumbline.migrator.check;

import java.sql.SQLException;
import org.plumbline.migrator.sql.SqlFile;

/** A SQL file that compares the shape of the content with that of the last publication. */
final class ProfileCheck implements Check {

    private final FaultQuery query;
    private final Limits limits;

    /** What the file is told besides the datasets. */
    @FunctionalInterface
    interface Limits {
        Object[] of(CheckContext context);
    }

    /** @throws CheckFileFault where the file's head cannot be used */
    ProfileCheck(String id, Limits limits) {
        var file = CheckFile.read(id);
        var compared = file.query().replace("{last_profiles}", SqlFile.query("checks/profile/last_profiles.sql"));
        query = new FaultQuery(new CheckFile(file.header(), file.among(), compared));
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
