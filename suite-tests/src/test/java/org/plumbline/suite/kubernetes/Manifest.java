package org.plumbline.suite.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One object of a YAML file.
 *
 * @param origin where it is written, for who has to mend it
 */
record Manifest(String origin, JsonNode content) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of a file. */
    static List<Manifest> in(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** Those of a text: a key that is there twice is refused, anchors are followed. */
    static List<Manifest> parse(String origin, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var manifests = new ArrayList<Manifest>();
        for (var document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (document != null) {
                manifests.add(new Manifest(origin, JSON.valueToTree(document)));
            }
        }
        return manifests;
    }

    String apiVersion() {
        return content.path("apiVersion").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    String name() {
        return content.at("/metadata/name").asText();
    }

    /** The template of the pods that it makes; missing where it makes none. */
    JsonNode podTemplate() {
        return content.at("/spec/template");
    }

    /** What its pods are. */
    JsonNode pod() {
        return podTemplate().path("spec");
    }

    /** Every container of its pods, those that run first among them. */
    List<JsonNode> containers() {
        var containers = new ArrayList<JsonNode>();
        pod().path("initContainers").forEach(containers::add);
        pod().path("containers").forEach(containers::add);
        return containers;
    }

    @Override
    public String toString() {
        return "%s %s (%s)".formatted(kind(), name(), origin);
    }
}
