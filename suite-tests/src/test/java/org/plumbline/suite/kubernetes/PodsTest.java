package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pods run: with no rights, within limits, watched, and replaced one by one by images of this release. */
class PodsTest {

    private static final Pattern HEAP = Pattern.compile("-Xmx([0-9]+)m");
    private static final String RELEASE = "0\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?";
    private static final Pattern VERSION = Pattern.compile("<version>(" + RELEASE + ")</version>");

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void podsAreRestrictedAndKnowNothingOfTheCluster(Rendering rendering) throws Exception {
        for (var manifest : makers(rendering.manifests())) {
            var pod = manifest.pod();
            assertAll(
                    manifest.toString(),
                    () -> assertEquals(
                            "false", pod.path("automountServiceAccountToken").asText()),
                    () -> assertEquals("false", pod.path("enableServiceLinks").asText()),
                    () -> assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean()),
                    () -> assertTrue(pod.at("/securityContext/runAsUser").asInt() > 0),
                    () -> assertEquals(
                            "RuntimeDefault",
                            pod.at("/securityContext/seccompProfile/type").asText()));
            for (var container : manifest.containers()) {
                var security = container.path("securityContext");
                assertAll(
                        manifest + " " + container.path("name"),
                        () -> assertTrue(security.path("readOnlyRootFilesystem").asBoolean()),
                        () -> assertEquals(
                                "false",
                                security.path("allowPrivilegeEscalation").asText()),
                        () -> assertEquals(
                                "ALL", security.at("/capabilities/drop/0").asText()));
            }
        }
        rendering.manifests().stream()
                .filter(manifest -> manifest.kind().equals("ServiceAccount"))
                .forEach(account -> assertEquals(
                        "false",
                        account.content().path("automountServiceAccountToken").asText(),
                        account.toString()));
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void theHeapLeavesRoomBelowTheLimitOfItsContainer(Rendering rendering) throws Exception {
        for (var manifest : makers(rendering.manifests())) {
            for (var container : manifest.containers()) {
                var what = manifest + " " + container.path("name");
                for (var resource : List.of("cpu", "memory")) {
                    assertFalse(container.at("/resources/requests/" + resource).isMissingNode(), what);
                    assertFalse(container.at("/resources/limits/" + resource).isMissingNode(), what);
                }
                if (container.path("image").asText().contains("plumbline/")) {
                    var limit = Quantity.parse(
                                    container.at("/resources/limits/memory").asText())
                            .getNumericalAmount()
                            .longValueExact();
                    var heap = heap(container);
                    assertTrue(heap > 0 && heap <= limit * 3 / 5, what + ": a heap of " + heap + " of " + limit);
                }
            }
        }
    }

    private static long heap(JsonNode container) {
        var match = HEAP.matcher(container.path("args").toString() + container.path("env"));
        return match.find() ? Long.parseLong(match.group(1)) * 1024 * 1024 : 0;
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"LOCAL", "LOCAL_ON_JVMS", "PRODUCTION", "PRODUCTION_BEHIND_A_POOLER"})
    void servicesAreProbedAndReplacedOneByOne(Rendering rendering) throws Exception {
        var services = rendering.manifests().stream()
                .filter(manifest -> manifest.kind().equals("Deployment"))
                .filter(manifest -> manifest.name().endsWith("-service"))
                .toList();
        assertEquals(3, services.size());
        for (var service : services) {
            var container = service.pod().at("/containers/0");
            var spec = service.content().path("spec");
            assertAll(
                    service.toString(),
                    () -> assertEquals("/q/health/started", path(container, "startupProbe")),
                    () -> assertEquals("/q/health/live", path(container, "livenessProbe")),
                    () -> assertEquals("/q/health/ready", path(container, "readinessProbe")),
                    () -> assertEquals(
                            0, spec.at("/strategy/rollingUpdate/maxUnavailable").asInt(-1)),
                    () -> assertEquals(
                            1, spec.at("/strategy/rollingUpdate/maxSurge").asInt()),
                    () -> assertEquals("schema await", lastTwo(service.pod().at("/initContainers/0/args"))),
                    () -> assertFalse(
                            spec.at("/template/spec/topologySpreadConstraints").isEmpty()),
                    () -> assertTrue(Selection.has(rendering.manifests(), "PodDisruptionBudget", service.name())));
            assertTrue(
                    seconds(rendering, service, "QUARKUS_SHUTDOWN_DELAY")
                                    + seconds(rendering, service, "QUARKUS_SHUTDOWN_TIMEOUT")
                            < service.pod()
                                    .path("terminationGracePeriodSeconds")
                                    .asInt(),
                    service + ": is killed before it has ended");
        }
    }

    private static String path(JsonNode container, String probe) {
        assertEquals("http", container.at("/%s/httpGet/port".formatted(probe)).asText());
        return container.at("/%s/httpGet/path".formatted(probe)).asText();
    }

    private static String lastTwo(JsonNode arguments) {
        return arguments.path(arguments.size() - 2).asText() + " "
                + arguments.path(arguments.size() - 1).asText();
    }

    private static long seconds(Rendering rendering, Manifest service, String setting) throws Exception {
        return PodEnvironment.of(service, service.pod().at("/containers/0"), rendering.manifests()).stream()
                .filter(variable -> variable.name().equals(setting))
                .map(variable -> Duration.parse("PT" + variable.value().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow()
                .toSeconds();
    }

    @Test
    void theReleaseIsThatOfTheProject() throws Exception {
        var version = VERSION.matcher(Files.readString(Sources.PROJECT.resolve("pom.xml")));
        assertTrue(version.find());
        var release = version.group(1);
        var images = 0;
        for (var manifest : Sources.manifests()) {
            for (var container : manifest.containers()) {
                var image = container.path("image").asText();
                if (image.contains("plumbline/")) {
                    images++;
                    assertTrue(image.endsWith(":" + release), manifest + ": " + image);
                }
            }
            if (manifest.name().startsWith("plumbline-schema-")) {
                assertTrue(manifest.name().endsWith("-" + release.toLowerCase(Locale.ROOT)), manifest.toString());
            }
        }
        assertNotEquals(0, images);
    }

    private static List<Manifest> makers(List<Manifest> manifests) {
        return manifests.stream()
                .filter(manifest -> !manifest.podTemplate().isMissingNode())
                .toList();
    }
}
