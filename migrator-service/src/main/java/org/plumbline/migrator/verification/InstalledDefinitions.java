package org.plumbline.migrator.verification;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.migrator.sql.Statements;

/**
 * The current definitions of the target database's objects, and those that the migrations installed.
 */
public final class InstalledDefinitions {

    private InstalledDefinitions() {}

    /**
     * A query for the objects that are not as installed: {@code kind}, {@code name}, what was {@code found}, and a
     * {@code hash} of the present definition. Needs {@link QualifiedNames}.
     */
    public static String differing() {
        return SqlFiles.statement("definitions.differing");
    }

    /**
     * Returns a fingerprint of all installed objects as they are now; it changes with any definition, whoever changed
     * it.
     */
    public static String fingerprint(Connection target) throws SQLException {
        try (var _ = QualifiedNames.on(target)) {
            return new Statements(target).sql("definitions.fingerprint").get(row -> row.getString(1));
        }
    }
}
