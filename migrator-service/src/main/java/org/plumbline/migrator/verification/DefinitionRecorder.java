package org.plumbline.migrator.verification;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * Records the installed objects whenever the applied migrations have changed, and only then. Neither a restart nor a
 * migration that does not touch an object adopts manual changes.
 */
public final class DefinitionRecorder implements Callback {

    private static final String NOTHING = "[]";

    /** The objects that were not as recorded, as JSON. */
    private String notAsRecorded = NOTHING;

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
        var target = context.getConnection();
        try (var _ = InstalledDefinitions.withQualifiedNames(target)) {
            if (!NamedStatement.of(target, "definitions.can_record").isTrue()) {
                return;
            }
            if (event == Event.BEFORE_MIGRATE) {
                // After an undo, its changes cannot be told from manual ones.
                notAsRecorded = isRecorded(target)
                        ? NamedStatement.of(target, "definitions.not_as_recorded")
                                .get(row -> row.getString(1))
                        : NOTHING;
            } else {
                record(target);
            }
        } catch (SQLException e) {
            throw new FlywayException("The installed definitions could not be recorded", e);
        }
    }

    private void record(Connection target) throws SQLException {
        if (isRecorded(target)) {
            return;
        }
        NamedStatement.of(target, "definitions.lock").run();
        if (isRecorded(target)) {
            return;
        }
        var objects = NamedStatement.of(target, "definitions.record")
                .bind("not_as_recorded", notAsRecorded)
                .update();
        NamedStatement.of(target, "definitions.record_migrations").update();
        Log.infof("Recorded the definitions of %d objects after the migrations", objects);
    }

    private static boolean isRecorded(Connection target) throws SQLException {
        return NamedStatement.of(target, "definitions.is_recorded").isTrue();
    }
}
