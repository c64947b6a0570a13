package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What manifests refer to is there: in what is applied with them, or, of Secrets, in the list of those that somebody has to make. */
class ReferencesTest {

    /** The Job of the bootstrap and the pooler refer to what the overlays, or people, make. */
    private static final Set<String> MADE_BY_HAND = Set.of("ConfigMap plumbline-pooler-target");

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void whatPodsReferToIsThere(Rendering rendering) throws Exception {
        var objects = rendering.manifests();
        var secrets = DocumentedSecrets.read();
        var missing = new TreeSet<String>();
        for (var manifest : objects) {
            for (var reference : PodReference.of(manifest)) {
                if (!reference.isOptional()
                        && !MADE_BY_HAND.contains(reference.object())
                        && !isThere(objects, reference)
                        && !secrets.have(reference)) {
                    missing.add(manifest + ": " + reference);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    private static boolean isThere(List<Manifest> objects, PodReference reference) {
        return objects.stream()
                .filter(object -> (object.kind() + " " + object.name()).equals(reference.object()))
                .anyMatch(object -> reference.key().isEmpty()
                        || object.content().path("data").has(reference.key())
                        || object.content().path("stringData").has(reference.key()));
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void selectorsSelectPodsAndPortsHaveNames(Rendering rendering) throws Exception {
        var objects = rendering.manifests();
        var faults = new ArrayList<String>();
        for (var object : objects) {
            var content = object.content();
            switch (object.kind()) {
                case "Service" -> {
                    var pods = Selection.pods(objects, content.at("/spec/selector"));
                    var ports = content.at("/spec/ports").findValuesAsText("targetPort");
                    if (pods.isEmpty() || !Selection.portNames(pods).containsAll(ports)) {
                        faults.add(object + " leads to no port of a pod");
                    }
                }
                case "Deployment", "PodDisruptionBudget" -> {
                    if (Selection.pods(objects, content.at("/spec/selector/matchLabels"))
                            .isEmpty()) {
                        faults.add(object + " selects no pod");
                    }
                }
                case "HorizontalPodAutoscaler" -> {
                    if (!Selection.has(
                            objects,
                            "Deployment",
                            content.at("/spec/scaleTargetRef/name").asText())) {
                        faults.add(object + " scales nothing");
                    }
                }
                case "Ingress" ->
                    content.findValues("service").stream()
                            .filter(service -> !Selection.servicePorts(
                                            objects, service.path("name").asText())
                                    .contains(service.at("/port/name").asText()))
                            .forEach(service -> faults.add(object + " leads nowhere: " + service));
                case "ServiceMonitor" -> {
                    for (var name : content.at("/spec/selector/matchExpressions/0/values")) {
                        if (!Selection.servicePorts(objects, name.asText())
                                .contains(content.at("/spec/endpoints/0/port").asText())) {
                            faults.add(object + " watches nothing of " + name);
                        }
                    }
                }
                default -> {}
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everySecretThatSomebodyMakesIsUsedAndTheSuperusersByTheBootstrapAlone() throws Exception {
        var used = new TreeSet<String>();
        var besideTheBootstrap = new TreeSet<String>();
        for (var rendering : Rendering.values()) {
            var manifests = rendering.manifests();
            for (var manifest : manifests) {
                var secrets = PodReference.of(manifest).stream()
                        .filter(reference -> reference.object().startsWith("Secret "))
                        .filter(reference -> !isThere(manifests, reference))
                        .map(reference -> reference.object().replaceFirst("Secret ", ""))
                        .toList();
                used.addAll(secrets);
                if (!manifest.name().equals("plumbline-bootstrap")) {
                    besideTheBootstrap.addAll(secrets);
                }
                manifest.content()
                        .at("/spec/tls")
                        .findValuesAsText("secretName")
                        .forEach(used::add);
            }
        }
        assertEquals(used, DocumentedSecrets.read().names());
        assertFalse(besideTheBootstrap.contains("plumbline-superuser"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Rendering.class,
            names = {"PRODUCTION", "PRODUCTION_BEHIND_A_POOLER", "PRODUCTION_AND_FIRST_LOAD"})
    void policiesNamePodsAndPortsThatAreThere(Rendering rendering) throws Exception {
        var objects = rendering.manifests();
        var withPooler = Rendering.PRODUCTION_BEHIND_A_POOLER.manifests();
        for (var policy : objects.stream()
                .filter(object -> object.kind().equals("NetworkPolicy"))
                .toList()) {
            for (var labels : policy.content().findValues("matchLabels")) {
                if (labels.has("app.kubernetes.io/name")) {
                    assertFalse(Selection.pods(withPooler, labels).isEmpty(), policy + ": " + labels);
                }
            }
            for (var port : policy.content().findValues("port")) {
                if (port.isTextual()) {
                    assertFalse(
                            Selection.podsWithPort(withPooler, port.asText()).isEmpty(), policy + ": " + port);
                }
            }
        }
    }

    @Test
    void nothingReachesAPodOrLeavesOneUnlessAPolicySaysSo() throws Exception {
        var deny = Rendering.PRODUCTION.manifests().stream()
                .filter(object -> object.kind().equals("NetworkPolicy"))
                .map(object -> object.content().path("spec"))
                .filter(spec -> spec.path("podSelector").isEmpty() && !spec.has("ingress") && !spec.has("egress"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Set.of("Ingress", "Egress"),
                Set.copyOf(StreamSupport.stream(deny.path("policyTypes").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()));
    }

    @Test
    void externalSecretsMakeWhatTheServicesNeed() throws Exception {
        var made = new TreeSet<String>();
        for (var manifest : Rendering.PRODUCTION_WITH_EXTERNAL_SECRETS.manifests()) {
            if (manifest.kind().equals("ExternalSecret")) {
                made.add("Secret " + manifest.content().at("/spec/target/name").asText());
            }
        }
        var needed = new TreeSet<String>();
        for (var manifest : Rendering.PRODUCTION.manifests()) {
            needed.addAll(secretsOf(manifest));
        }
        assertEquals(needed, made);
    }

    private static Set<String> secretsOf(Manifest manifest) {
        var secrets = new TreeSet<String>();
        PodReference.of(manifest).stream()
                .filter(reference -> !reference.isOptional())
                .map(PodReference::object)
                .filter(object -> object.startsWith("Secret "))
                .forEach(secrets::add);
        return secrets;
    }
}
