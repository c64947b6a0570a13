package org.plumbline.service.command;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends once the start has migrated the schema. */
@ApplicationScoped
public class MigratedSchema implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        return 0;
    }
}
