package org.plumbline.migrator.verification;

import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The current definitions of the target database's objects, and those that the migrations installed. Its SQL is in
 * {@code /sql/definitions}.
 */
public final class InstalledDefinitions {

    private InstalledDefinitions() {}

    /**
     * A query for the objects that are not as installed: {@code kind}, {@code name}, what was {@code found}, and a
     * {@code hash} of the present definition. Needs {@link QualifiedNames}.
     */
    public static String differing() {
        return query("differing");
    }

    /**
     * Returns a fingerprint of all installed objects as they are now; it changes with any definition, whoever changed
     * it.
     */
    public static String fingerprint(Connection target) throws SQLException {
        try (var _ = QualifiedNames.on(target)) {
            return new Statements(target)
                    .list(row -> row.getString(1), query("fingerprint"))
                    .getFirst();
        }
    }

    /** Reads a statement and fills in its placeholders. */
    static String query(String file) {
        return SqlFile.query("definitions/%s.sql".formatted(file))
                .replace("{relations}", SqlFile.query("definitions/relations.sql"))
                .replace("{present}", SqlFile.query("definitions/present.sql"))
                .replace("{stored_form}", SqlFile.query("definitions/stored_form.sql"));
    }
}
