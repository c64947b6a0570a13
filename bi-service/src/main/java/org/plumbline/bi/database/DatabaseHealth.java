package org.plumbline.bi.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the primary or any replica answers. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private static final String NAME = "database";

    private final AgroalDataSource primary;
    private final InjectableInstance<AgroalDataSource> readers;

    DatabaseHealth(AgroalDataSource primary, @DataSource("readers") InjectableInstance<AgroalDataSource> readers) {
        this.primary = primary;
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        var answers =
                Stream.concat(Stream.of(primary), readers.listActive().stream()).anyMatch(DatabaseHealth::answers);
        return HealthCheckResponse.named(NAME).status(answers).build();
    }

    private static boolean answers(AgroalDataSource database) {
        try {
            return database.isHealthy(false);
        } catch (SQLException _) {
            // Requests for numbers report the reason.
            return false;
        }
    }
}
