package org.plumbline.service.document;

import java.util.function.Function;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Parsed;
import org.plumbline.model.tree.Violations;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/**
 * Reads documents: parses text strictly into a tree, from which a reader makes a record. Validation by JSON Schema
 * starts from the same tree.
 */
public final class Documents {

    private Documents() {}

    /** The JSON of a request's body, or of another service's answer. */
    public static Node json(byte[] body) {
        return JsonReader.read(body);
    }

    /** The YAML of a request's body. */
    public static Node yaml(byte[] body) {
        return YamlReader.read(null, body);
    }

    /** A YAML file of up to 1 MB. */
    public static Node yaml(String name, byte[] content) {
        return YamlReader.read(name, content);
    }

    /** Whether a text must be quoted in YAML because it would be read as a number. */
    public static boolean isPlainYamlNumber(String text) {
        return YamlReader.NUMBER.matcher(text).matches();
    }

    /** The result of a reader for an object. */
    public static <T> T read(Node node, Function<Fields, T> reader) {
        var parsed = parse(node, reader);
        if (parsed.isRefused()) {
            throw new Failure.InvalidInput(node.file(), parsed.violations());
        }
        return parsed.value();
    }

    /** The result of a reader for an object, or all violations. */
    public static <T> Parsed<T> parse(Node node, Function<Fields, T> reader) {
        var violations = new Violations(NearestNames::hintOfClosest);
        var fields = Fields.of(node, violations);
        var value = fields == null ? null : reader.apply(fields);
        return new Parsed<>(violations.none() ? value : null, violations.found());
    }
}
