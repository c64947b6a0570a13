package org.plumbline.migrator.check.profile;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckFile;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.Finding;

/** A SQL file that compares the shape of the content with that of the last publication. */
public final class ProfileCheck implements Check {

    private final CheckFile file;
    private final Function<CheckContext, Map<String, ?>> limits;

    /**
     * Reads the check of a packaged file.
     *
     * @param limits the file's parameters besides the datasets
     * @throws org.plumbline.service.failure.Failure.InvalidInput if the file's head is invalid
     */
    public ProfileCheck(String id, Function<CheckContext, Map<String, ?>> limits) {
        file = CheckFile.read(id);
        this.limits = limits;
    }

    @Override
    public CheckHeader header() {
        return file.header();
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        Profiles.take(context);
        var parameters = new HashMap<String, Object>(limits.apply(context));
        parameters.put("datasets", context.pipeline().publishes().toArray(String[]::new));
        return file.run(context, parameters);
    }
}
