package org.plumbline.migrator.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;

/** The legacy databases. They are read, never written. */
@ConfigMapping(prefix = "plumbline")
public interface SourcesConfig {

    /** By the name that pipelines use. */
    Map<String, Source> sources();

    interface Source {
        @NotBlank
        String jdbcUrl();

        @NotBlank
        String username();

        String password();

        /** How long to wait for the database to answer a connection. */
        @WithDefault("PT5S")
        Duration connectTimeout();
    }
}
