package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pod refers to.
 *
 * @param object its kind and name
 * @param key which it has to have; empty if any will do
 * @param isOptional whether the pod starts without it
 */
record PodReference(String object, String key, boolean isOptional) {

    static List<PodReference> of(Manifest manifest) {
        var references = new ArrayList<PodReference>();
        var pod = manifest.pod();
        if (pod.has("serviceAccountName")) {
            references.add(new PodReference(
                    "ServiceAccount " + pod.path("serviceAccountName").asText(), "", false));
        }
        for (var container : manifest.containers()) {
            container.findValues("configMapRef").forEach(node -> add(references, "ConfigMap", "name", node));
            container.findValues("secretKeyRef").forEach(node -> add(references, "Secret", "name", node));
            container.findValues("configMapKeyRef").forEach(node -> add(references, "ConfigMap", "name", node));
            container.findValues("secretRef").forEach(node -> add(references, "Secret", "name", node));
        }
        for (var volume : pod.path("volumes")) {
            volume.findValues("configMap").forEach(node -> add(references, "ConfigMap", "name", node));
            volume.findValues("secret")
                    .forEach(node -> add(references, "Secret", node.has("secretName") ? "secretName" : "name", node));
        }
        return references;
    }

    private static void add(List<PodReference> references, String kind, String nameField, JsonNode node) {
        references.add(new PodReference(
                kind + " " + node.path(nameField).asText(),
                node.path("key").asText(),
                node.path("optional").asBoolean()));
    }
}
