package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite on one engine: only fields that Compose knows, settings that exist, files that are there, and pods' restrictions. */
class ComposeTest {

    private static final Path FOLDER = Sources.PROJECT.resolve("deploy/compose");
    private static final Pattern OUR_IMAGE = Pattern.compile("plumbline/([a-z-]+?)(-jvm)?:(.+)");
    private static final Set<String> FIELDS = Set.of(
            "image",
            "command",
            "environment",
            "volumes",
            "ports",
            "depends_on",
            "healthcheck",
            "mem_limit",
            "restart",
            "read_only",
            "cap_drop",
            "security_opt",
            "user",
            "tmpfs",
            "stop_grace_period");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.jvm.yaml"})
    void fieldsAreThoseOfComposeAndSettingsExist(String file) throws IOException {
        var faults = new ArrayList<String>();
        var release = Pattern.compile("<version>([^<]+)</version>")
                .matcher(Files.readString(Sources.PROJECT.resolve("pom.xml")));
        assertTrue(release.find());
        for (var service : services(file).properties()) {
            service.getValue().fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field)) {
                    faults.add(service.getKey() + ": " + field);
                }
            });
            var image = OUR_IMAGE.matcher(service.getValue().path("image").asText());
            if (image.matches()) {
                assertEquals(release.group(1), image.group(3), service.getKey());
                var settings = Settings.of(image.group(1));
                service.getValue().path("environment").fieldNames().forEachRemaining(variable -> {
                    if (!settings.has(variable) && !variable.equals("JAVA_TOOL_OPTIONS")) {
                        faults.add(service.getKey() + ": " + variable);
                    }
                });
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = "compose.yaml")
    void whatServicesNeedIsThere(String file) throws IOException {
        var services = services(file);
        var missing = new TreeSet<String>();
        for (var service : services.properties()) {
            for (var volume : service.getValue().path("volumes")) {
                var source = volume.asText().replaceFirst(":.*", "");
                if (source.startsWith(".") && !Files.exists(FOLDER.resolve(source))) {
                    missing.add(service.getKey() + ": " + source);
                }
            }
            service.getValue().path("depends_on").fieldNames().forEachRemaining(other -> {
                if (!services.has(other)) {
                    missing.add(service.getKey() + ": " + other);
                }
            });
        }
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = "compose.yaml")
    void theServicesAreRestrictedAsPodsAre(String file) throws IOException {
        var ours = 0;
        for (var service : services(file).properties()) {
            var content = service.getValue();
            if (OUR_IMAGE.matcher(content.path("image").asText()).matches()) {
                ours++;
                assertAll(
                        service.getKey(),
                        () -> assertTrue(content.path("read_only").asBoolean()),
                        () -> assertEquals("ALL", content.at("/cap_drop/0").asText()),
                        () -> assertEquals(
                                "no-new-privileges:true",
                                content.at("/security_opt/0").asText()),
                        () -> assertEquals("1001:1001", content.path("user").asText()),
                        () -> assertTrue(content.path("command").toString().contains("-Xmx")),
                        () -> assertTrue(content.has("mem_limit")));
            }
            content.path("ports").forEach(port -> assertTrue(port.asText().startsWith("127.0.0.1:"), port.asText()));
        }
        assertEquals(5, ours);
    }

    private static JsonNode services(String file) throws IOException {
        return Manifest.in(FOLDER.resolve(file)).getFirst().content().path("services");
    }
}
