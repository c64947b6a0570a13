package org.plumbline.service.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** For Flyway: refuses a database that other migrations made in one line, in place of the advice to repair its history. */
public final class OtherMigrations extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
        throw new ConfigurationException(
                "The database was made by other migrations than those of this release (schema %s), and nothing was changed. Run the"
                                .formatted(context.getConfiguration().getDefaultSchema())
                        + " release that made it, or make it anew: docs/operations.md, \"A database that a release refuses\".");
    }
}
