package org.plumbline.service.database;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * A Flyway callback that refuses a database made by other migrations. It reports one line instead of Flyway's advice to
 * repair the history.
 */
public final class OtherMigrations extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
        throw new ConfigurationException(
                ("The database was created by other migrations than this release's (schema %s); nothing was changed. Run the"
                                + " release that created it, or recreate it: docs/operations.md, \"A database that a release"
                                + " refuses\".")
                        .formatted(context.getConfiguration().getDefaultSchema()));
    }
}
