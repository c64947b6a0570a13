package org.plumbline.migrator.moderation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.platform.PlatformRules;

/**
 * Reads {@code rules/platform-rules.yaml}, today's rules, and earlier versions, each unchanged in {@code rules/older}.
 * An unknown key in a file is an error.
 */
@RegisterForReflection(
        targets = {
            PlatformRules.class,
            PlatformRules.Service.class,
            PlatformRules.Group.class,
            PlatformRules.LinkShim.class
        })
@Singleton
final class PlatformRulesFile {

    private static final String SETTING = "plumbline.platform-rules.version";
    private static final ObjectReader RULES = new ObjectMapper(new YAMLFactory())
            .readerFor(PlatformRules.class)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    /** The only classifier, so that its rules are read once. */
    @Produces
    @Singleton
    static PlatformClassifier classifier(PlatformRulesConfig config) {
        var version = config.version();
        return new PlatformClassifier(version.isPresent() ? read(version.getAsInt()) : read());
    }

    /** The newest version. */
    static PlatformRules read() {
        return read("/rules/platform-rules.yaml");
    }

    /** @throws ConfigurationException if there is no such version */
    static PlatformRules read(int version) {
        var newest = read();
        if (version < 1 || version > newest.version()) {
            throw new ConfigurationException(
                    "%s: there is no version %d of the platform rules; there are 1 to %d"
                            .formatted(SETTING, version, newest.version()),
                    Set.of(SETTING));
        }
        return version == newest.version() ? newest : read("/rules/older/platform-rules-%d.yaml".formatted(version));
    }

    private static PlatformRules read(String path) {
        try (var file = PlatformRulesFile.class.getResourceAsStream(path)) {
            return RULES.readValue(file);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
