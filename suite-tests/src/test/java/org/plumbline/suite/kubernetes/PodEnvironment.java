package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The environment of every container of some manifests: what a ConfigMap brings, and what is said of each variable. */
final class PodEnvironment {

    private static final Pattern OUR_IMAGE = Pattern.compile("(?:.*/)?plumbline/([a-z-]+?)(?:-jvm)?:.*");

    private PodEnvironment() {}

    /**
     * A variable of a container.
     *
     * @param owner what makes the pod
     * @param service whose image it is; empty for images that are not of this suite
     * @param value as it is written; {@code secret NAME KEY} for one from a Secret
     */
    record Variable(String owner, String container, Optional<String> service, String name, String value) {}

    static List<Variable> of(List<Manifest> manifests) {
        var variables = new ArrayList<Variable>();
        for (var manifest : manifests) {
            for (var container : manifest.containers()) {
                variables.addAll(of(manifest, container, manifests));
            }
        }
        return variables;
    }

    /** Those of a container; one that is set twice is there twice, and the last one counts. */
    static List<Variable> of(Manifest owner, JsonNode container, List<Manifest> manifests) {
        var variables = new ArrayList<Variable>();
        var matcher = OUR_IMAGE.matcher(container.path("image").asText());
        var service = matcher.matches() ? Optional.of(matcher.group(1)) : Optional.<String>empty();
        var name = container.path("name").asText();
        for (var source : container.path("envFrom")) {
            for (var entry : configMap(
                            manifests, source.at("/configMapRef/name").asText())
                    .properties()) {
                variables.add(new Variable(
                        owner.toString(),
                        name,
                        service,
                        entry.getKey(),
                        entry.getValue().asText()));
            }
        }
        for (var variable : container.path("env")) {
            variables.add(new Variable(
                    owner.toString(), name, service, variable.path("name").asText(), value(variable)));
        }
        return variables;
    }

    private static JsonNode configMap(List<Manifest> manifests, String name) {
        return manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals("ConfigMap") && manifest.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no ConfigMap " + name))
                .content()
                .path("data");
    }

    private static String value(JsonNode variable) {
        var secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asText()
                : "secret %s %s"
                        .formatted(
                                secret.path("name").asText(), secret.path("key").asText());
    }
}
