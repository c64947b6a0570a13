package org.plumbline.migrator.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.Map;

/** The legacy databases. They are read, never written. */
@ConfigMapping(prefix = "plumbline")
public interface SourcesConfig {

    /** By name, as used in pipelines. */
    Map<String, Source> sources();

    interface Source {
        /** The address of the database, such as {@code jdbc:postgresql://legacy:5432/moderation}. */
        @NotBlank
        String jdbcUrl();

        /** A role that may read the tables of the pipelines; it needs no other privilege. */
        @NotBlank
        String username();

        /** Its password. */
        String password();

        /** How long to wait for a connection. */
        @WithDefault("PT5S")
        Duration connectTimeout();
    }
}
