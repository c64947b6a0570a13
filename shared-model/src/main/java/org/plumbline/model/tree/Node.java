package org.plumbline.model.tree;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value of a document with its place. Values are maps, lists, texts, {@link java.math.BigDecimal}s, booleans and
 * nulls, for JSON and YAML alike. A node may also represent a missing value.
 */
public final class Node {

    private static final Object MISSING = new Object();
    private static final Pattern PLAIN = Pattern.compile("[^.\\[\\]'\"]+");

    private final Source source;
    private final Node parent;
    private final Object step;
    private final Object value;

    private Node(Source source, Node parent, Object step, Object value) {
        this.source = source;
        this.parent = parent;
        this.step = step;
        this.value = value;
    }

    /** A place in a file; lines and columns count from 1. */
    public record Place(int line, int column) {}

    private record Source(String file, Map<String, Place> places) {}

    /** A whole document whose lines are unknown, such as the body of a request. */
    public static Node of(Object value) {
        return of(value, null, Map.of());
    }

    /**
     * A whole document.
     *
     * @param file its name; null for the body of a request
     * @param places by path; a value without a place has that of its parent
     */
    public static Node of(Object value, String file, Map<String, Place> places) {
        return new Node(new Source(file, places), null, null, value);
    }

    /** The value of a key; missing if this is not an object or has no such key. */
    public Node get(String key) {
        return child(key, value instanceof Map<?, ?> object && object.containsKey(key) ? object.get(key) : MISSING);
    }

    /** The item of a list, from 0; missing if there is none. */
    public Node get(int index) {
        return child(index, value instanceof List<?> list && index < list.size() ? list.get(index) : MISSING);
    }

    /** The items of a list; empty if this is not a list. */
    public List<Node> items() {
        return value instanceof List<?> list
                ? IntStream.range(0, list.size()).mapToObj(this::get).toList()
                : List.of();
    }

    /** The number of a list's items or an object's values. */
    public int size() {
        return switch (value) {
            case List<?> list -> list.size();
            case Map<?, ?> object -> object.size();
            case null, default -> 0;
        };
    }

    /** The values of an object in document order; empty if this is not an object. */
    public List<Node> members() {
        return value instanceof Map<?, ?> object
                ? object.keySet().stream().map(key -> get((String) key)).toList()
                : List.of();
    }

    private Node child(Object key, Object its) {
        return new Node(source, this, key, its);
    }

    public boolean isMissing() {
        return value == MISSING;
    }

    public boolean has(String key) {
        return value instanceof Map<?, ?> object && object.containsKey(key);
    }

    public boolean isText() {
        return value instanceof String;
    }

    /** The value itself; null if it is null or missing. */
    public Object value() {
        return isMissing() ? null : value;
    }

    /** The text; null if this is not a text. */
    public String text() {
        return value instanceof String text ? text : null;
    }

    /** The texts of a list; other items are ignored. */
    public List<String> texts() {
        return items().stream().filter(Node::isText).map(Node::text).toList();
    }

    /** Its key in the enclosing object. */
    public String name() {
        return (String) step;
    }

    /** {@code entities[1].columns.company_id}; empty for the whole document. */
    public String path() {
        var path = new StringBuilder();
        write(path);
        return path.toString();
    }

    private void write(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.write(path);
        if (step instanceof Integer index) {
            path.append('[').append((int) index).append(']');
        } else if (PLAIN.matcher(name()).matches()) {
            path.append(path.isEmpty() ? "" : ".").append(Texts.shortened(name()));
        } else {
            path.append("['").append(Texts.shortened(name())).append("']");
        }
    }

    /** The file's name; null for the body of a request. */
    public String file() {
        return source.file();
    }

    /** Its line, or that of the nearest enclosing value; 0 if unknown. */
    public int line() {
        return place().line();
    }

    private Place place() {
        if (!source.places().isEmpty()) {
            for (var around = this; around != null; around = around.parent) {
                var known = source.places().get(around.path());
                if (known != null) {
                    return known;
                }
            }
        }
        return new Place(0, 0);
    }

    /** A violation at the value's place. */
    public Violation violation(String message) {
        var place = place();
        return new Violation(path(), message, place.line(), place.column());
    }
}
