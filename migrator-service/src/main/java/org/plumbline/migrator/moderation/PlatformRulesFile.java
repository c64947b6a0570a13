package org.plumbline.migrator.moderation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.plumbline.model.platform.PlatformRules;

/** Reads {@code rules/platform-rules.yaml}. An unknown key in it is an error. */
@RegisterForReflection(
        targets = {
            PlatformRules.class,
            PlatformRules.Service.class,
            PlatformRules.Group.class,
            PlatformRules.LinkShim.class
        })
final class PlatformRulesFile {

    private PlatformRulesFile() {}

    static PlatformRules read() {
        try (var file = PlatformRulesFile.class.getResourceAsStream("/rules/platform-rules.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, PlatformRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("platform-rules.yaml cannot be read", e);
        }
    }
}
