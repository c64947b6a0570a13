package org.plumbline.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/** Collects violations while a document is read. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();
    private final BiFunction<String, Collection<String>, String> hints;

    /**
     * Creates an empty collection.
     *
     * @param hints makes the end of a sentence from an unknown name and the known ones, such as {@code "; did you mean
     *     'language'?"}; empty if none is similar
     */
    public Violations(BiFunction<String, Collection<String>, String> hints) {
        this.hints = hints;
    }

    public void add(Node node, String message) {
        found.add(node.violation(message));
    }

    /** Refuses the unknown name in a node and suggests similar ones. */
    public void unknown(Node node, String message, Collection<String> known) {
        add(node, "%s: %s%s".formatted(message, Texts.quoted(node.text()), hints.apply(node.text(), known)));
    }

    /** Refuses an unknown field. */
    void unknownField(Node node, Collection<String> known) {
        add(node, "is not a known field" + hints.apply(Texts.shortened(node.name()), known));
    }

    public int count() {
        return found.size();
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Violation> found() {
        return List.copyOf(found);
    }
}
