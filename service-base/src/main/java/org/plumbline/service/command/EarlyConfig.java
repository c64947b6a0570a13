package org.plumbline.service.command;

import io.quarkus.runtime.ImageMode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads settings before Quarkus has started. */
public final class EarlyConfig {

    private EarlyConfig() {}

    public static Config get() {
        var config = ConfigProvider.getConfig();
        // Before that, a native image has the configuration and environment of its build.
        return ImageMode.current() == ImageMode.NATIVE_RUN ? withPresentEnvironment(config) : config;
    }

    private static Config withPresentEnvironment(Config ofBuild) {
        var packaged = StreamSupport.stream(ofBuild.getConfigSources().spliterator(), false)
                .filter(source -> !(source instanceof EnvConfigSource) && !(source instanceof SysPropConfigSource))
                .toArray(ConfigSource[]::new);
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile())
                .addSystemSources()
                .withSources(packaged)
                .build();
    }

    private static String profile() {
        return Optional.ofNullable(System.getProperty("quarkus.profile"))
                .or(() -> Optional.ofNullable(System.getenv("QUARKUS_PROFILE")))
                .orElse("prod");
    }
}
