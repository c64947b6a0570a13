package org.plumbline.bi.audit;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.NamedSql;
import org.plumbline.service.security.ScopeSetting;

/** The table {@code bi.audit_log}. It has its own pool, so no answer waits for it. */
@Startup // reads its statement
@ApplicationScoped
class AuditTable {

    private static final NamedSql APPEND = NamedSql.read(AuditTable.class, "append-audit-entry.sql");
    private static final int LONGEST = 8_000;

    private final javax.sql.DataSource dataSource;

    AuditTable(@DataSource("audit") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores all entries, or none on failure. */
    void append(List<AuditEntry> entries) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(APPEND.sql())) {
                for (var entry : entries) {
                    APPEND.bind(statement, values(entry));
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

    private static Map<String, Object> values(AuditEntry entry) {
        var values = new HashMap<String, Object>();
        values.put("asked_at", OffsetDateTime.ofInstant(entry.askedAt(), ZoneOffset.UTC));
        values.put("caller", text(entry.caller()));
        values.put("scope", scope(entry.scope()));
        values.put("method", text(entry.method()));
        values.put("path", text(entry.path()));
        values.put("query", text(entry.query()));
        values.put("body", text(entry.body()));
        values.put("status", entry.status());
        values.put("duration_ms", entry.durationMillis());
        values.put("answer_tag", text(entry.answerTag()));
        return values;
    }

    private static String scope(Scope scope) {
        return scope == null ? null : ScopeSetting.of(scope);
    }

    /** Cuts long texts, and replaces NUL, which the database cannot store. */
    private static String text(String text) {
        if (text == null) {
            return null;
        }
        return text.substring(0, Math.min(LONGEST, text.length())).replace('\0', '\ufffd');
    }
}
