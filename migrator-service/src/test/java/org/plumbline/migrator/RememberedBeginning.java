package org.plumbline.migrator;

import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.testsupport.TestDatabase;

/**
 * What all tests of a class begin with, kept in the databases themselves: making it takes a run, putting it back a fraction
 * of that. Rows that come back have another version than they had, as if one transaction had written all of them.
 */
record RememberedBeginning(String of, TestDatabase target, List<TestDatabase> sources) {

    private static final String WHOSE_IT_IS = "SELECT obj_description(to_regnamespace('remembered'), 'pg_namespace')";

    boolean isThere() throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            return of.equals(Database.value(connection, WHOSE_IT_IS));
        }
    }

    /** Keeps the databases as they are now, instead of what another class has kept. */
    void remember() throws SQLException {
        var rows = SqlFiles.query("remember-rows.sql");
        for (var source : sources) {
            execute(source, rows);
        }
        execute(target, rows);
        // The comment comes last: half of it is not there.
        execute(
                target,
                SqlFiles.query("remember-publication.sql") + "; COMMENT ON SCHEMA remembered IS '%s'".formatted(of));
    }

    void putBack() throws SQLException {
        for (var source : sources) {
            execute(source, "SELECT remembered.put_rows_back()");
        }
        String snapshot;
        try (var source = sources.getFirst().borrowSuperuser()) {
            snapshot = Database.value(source, "SELECT pg_snapshot_xmin(pg_current_snapshot())");
        }
        execute(target, MigrationTest.NO_RUN_IS_ON + "SELECT remembered.put_publication_back(%s)".formatted(snapshot));
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.borrowSuperuser()) {
            Database.execute(connection, sql);
        }
    }
}
