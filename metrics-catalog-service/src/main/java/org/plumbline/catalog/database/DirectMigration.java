package org.plumbline.catalog.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.plumbline.service.database.DatabaseSettings;

/** Migrations hold a session from their first lock to their last statement, which a pooler does not give. */
@ApplicationScoped
class DirectMigration implements FlywayConfigurationCustomizer {

    private final boolean isImpossible;

    DirectMigration(
            DatabaseSettings settings,
            @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migratesAtStart) {
        isImpossible = settings.pooled() && migratesAtStart;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (isImpossible) {
            throw new ConfigurationException(
                    "Not started: with plumbline.database.pooled set quarkus.flyway.migrate-at-start"
                            + " (QUARKUS_FLYWAY_MIGRATE_AT_START) to false, and run 'schema migrate' on a direct connection.");
        }
    }
}
