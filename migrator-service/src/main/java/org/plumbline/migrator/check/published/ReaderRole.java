package org.plumbline.migrator.check.published;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.plumbline.migrator.check.Bounds;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.scope.Scope;

/** Runs the transaction's statements with the role of bi-service and a caller's scope until it is closed. */
public final class ReaderRole implements AutoCloseable {

    private final Connection target;

    private ReaderRole(Connection target) {
        this.target = target;
    }

    /** Whether the session may set the role: bootstrap.sql grants it. */
    static boolean isAllowed(Connection target) throws SQLException {
        return new Statements(target).sql("reader.may_become_reader").isTrue();
    }

    static ReaderRole with(Connection target, Scope scope) throws SQLException {
        var setting = FailingRows.json(Map.of("all", scope.all(), "communities", scope.communities()));
        new Statements(target)
                .sql("reader.become_reader")
                .bind("scope", setting)
                .list(_ -> null);
        return new ReaderRole(target);
    }

    /** Resets the role, unless a statement has failed: then the rollback does. */
    @Override
    public void close() throws SQLException {
        if (!Bounds.isBroken(target)) {
            new Statements(target).sql("reader.become_oneself").list(_ -> null);
        }
    }
}
