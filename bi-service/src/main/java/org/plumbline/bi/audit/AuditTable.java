package org.plumbline.bi.audit;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.plumbline.bi.database.ScopeSetting;
import org.plumbline.bi.database.SqlFile;
import org.plumbline.model.scope.Scope;

/** The table {@code bi.audit_log}, on a pool of its own, so that no answer waits for it. */
@ApplicationScoped
class AuditTable implements AuditStore {

    private static final String APPEND = SqlFile.read(AuditTable.class, "append-audit-entry.sql");
    private static final int LONGEST = 8_000;

    private final javax.sql.DataSource dataSource;

    AuditTable(@DataSource("audit") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void append(List<AuditEntry> entries) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(APPEND)) {
                for (var entry : entries) {
                    bind(statement, entry);
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
            } catch (SQLException e) {
                undo(connection, e);
                throw e;
            }
        }
    }

    private static void undo(Connection connection, SQLException reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static void bind(PreparedStatement statement, AuditEntry entry) throws SQLException {
        statement.setObject(1, OffsetDateTime.ofInstant(entry.askedAt(), ZoneOffset.UTC));
        statement.setString(2, text(entry.caller()));
        statement.setObject(3, scope(entry.scope()), Types.OTHER);
        statement.setString(4, text(entry.method()));
        statement.setString(5, text(entry.path()));
        statement.setString(6, text(entry.query()));
        statement.setString(7, text(entry.body()));
        statement.setInt(8, entry.status());
        statement.setLong(9, entry.durationMillis());
        statement.setString(10, text(entry.answerTag()));
    }

    private static String scope(Scope scope) {
        return scope == null ? null : text(ScopeSetting.of(scope));
    }

    /** Cuts long texts, and replaces NUL, which the database cannot store. */
    private static String text(String text) {
        if (text == null) {
            return null;
        }
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\0', '\ufffd');
    }
}
