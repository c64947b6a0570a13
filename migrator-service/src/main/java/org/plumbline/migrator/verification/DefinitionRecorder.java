package org.plumbline.migrator.verification;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.plumbline.migrator.sql.Statements;

/**
 * Records what the migrations have installed whenever the applied migrations have changed, and only then: neither a
 * restart nor a migration that leaves an object alone adopts what somebody has replaced by hand.
 */
public final class DefinitionRecorder implements Callback {

    private List<Definition> notAsRecorded = List.of();

    /** Made by Flyway, which calls it before and after each migration of the schema. */
    public DefinitionRecorder() {}

    /** @param text null if the object does not exist */
    private record Definition(String kind, String name, String text) {}

    @Override
    public String getCallbackName() {
        return "record definitions";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var _ = QualifiedNames.on(context.getConnection())) {
            var statements = new Statements(context.getConnection());
            if (!canRecord(statements)) {
                return;
            }
            if (event == Event.BEFORE_MIGRATE) {
                // After an undo, its changes cannot be told from manual ones.
                notAsRecorded = isRecorded(statements) ? notAsRecorded(statements) : List.of();
            } else {
                record(statements, context.getConnection());
            }
        } catch (SQLException e) {
            throw new FlywayException("The definitions of what the migrations installed could not be recorded", e);
        }
    }

    private void record(Statements statements, Connection connection) throws SQLException {
        if (isRecorded(statements)) {
            return;
        }
        statements.sql("definitions.lock").run();
        if (isRecorded(statements)) {
            return;
        }
        var objects = statements
                .sql("definitions.record")
                .texts("kinds", notAsRecorded.stream().map(Definition::kind).toList())
                .texts("names", notAsRecorded.stream().map(Definition::name).toList())
                .bind(
                        "definitions",
                        connection.createArrayOf(
                                "text",
                                notAsRecorded.stream().map(Definition::text).toArray()))
                .update();
        statements
                .sql("definitions.record_migrations")
                .bind("migrations", migrations(statements))
                .update();
        Log.infof("The definitions of %d objects are recorded as the migrations left them", objects);
    }

    private static boolean canRecord(Statements statements) throws SQLException {
        return statements.sql("definitions.can_record").isTrue();
    }

    /** Whether the applied migrations are those of the last recording. */
    private static boolean isRecorded(Statements statements) throws SQLException {
        var recorded = statements.sql("definitions.recorded_migrations").list(row -> row.getString(1));
        return !recorded.isEmpty() && Objects.equals(recorded.getFirst(), migrations(statements));
    }

    private static String migrations(Statements statements) throws SQLException {
        return statements.sql("definitions.migrations").get(row -> row.getString(1));
    }

    private static List<Definition> notAsRecorded(Statements statements) throws SQLException {
        return statements
                .sql("definitions.not_as_recorded")
                .list(row -> new Definition(row.getString("kind"), row.getString("name"), row.getString("definition")));
    }
}
