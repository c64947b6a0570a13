package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What labels select among manifests, and the names of ports. */
final class Selection {

    private Selection() {}

    /** What makes pods with these labels. */
    static List<Manifest> pods(List<Manifest> manifests, JsonNode labels) {
        return manifests.stream()
                .filter(manifest -> !manifest.podTemplate().isMissingNode())
                .filter(manifest ->
                        !labels.isEmpty() && has(manifest.podTemplate().at("/metadata/labels"), labels))
                .toList();
    }

    static Set<String> portNames(List<Manifest> manifests) {
        return manifests.stream()
                .flatMap(manifest -> manifest.containers().stream())
                .flatMap(container -> names(container.path("ports")).stream())
                .collect(Collectors.toSet());
    }

    static List<Manifest> podsWithPort(List<Manifest> manifests, String port) {
        return manifests.stream()
                .filter(manifest -> portNames(List.of(manifest)).contains(port))
                .toList();
    }

    static Set<String> servicePorts(List<Manifest> manifests, String service) {
        var ports = new HashSet<String>();
        manifests.stream()
                .filter(manifest ->
                        manifest.kind().equals("Service") && manifest.name().equals(service))
                .forEach(manifest -> ports.addAll(names(manifest.content().at("/spec/ports"))));
        return ports;
    }

    static boolean has(List<Manifest> manifests, String kind, String name) {
        return manifests.stream()
                .anyMatch(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name));
    }

    private static boolean has(JsonNode labels, JsonNode wanted) {
        return wanted.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static List<String> names(JsonNode ports) {
        return StreamSupport.stream(ports.spliterator(), false)
                .map(port -> port.path("name").asText())
                .toList();
    }
}
