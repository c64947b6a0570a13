package org.plumbline.migrator.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.scope.Scope;

/** While it lasts, the transaction's statements are carried out with the role of bi-service and a caller's scope. */
final class Reader implements AutoCloseable {

    private final Connection target;

    private Reader(Connection target) {
        this.target = target;
    }

    /** Whether the session may take the role on: bootstrap.sql grants it. */
    static boolean isAllowed(Connection target) throws SQLException {
        return new Statements(target)
                .list(row -> row.getBoolean(1), SqlFile.query("checks/answers/may_become_reader.sql"))
                .getFirst();
    }

    static Reader with(Connection target, Scope scope) throws SQLException {
        var setting = Faults.json(Map.of("all", scope.all(), "communities", scope.communities()));
        new Statements(target).list(_ -> null, SqlFile.query("checks/answers/become_reader.sql"), setting);
        return new Reader(target);
    }

    /** Where a statement has failed, the rollback does it. */
    @Override
    public void close() throws SQLException {
        if (!Bounds.isBroken(target)) {
            new Statements(target).list(_ -> null, SqlFile.query("checks/answers/become_oneself.sql"));
        }
    }
}
