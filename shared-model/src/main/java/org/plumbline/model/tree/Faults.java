package org.plumbline.model.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong while a tree is read. */
public final class Faults {

    private static final int LONGEST_QUOTE = 60;

    private final List<Fault> found = new ArrayList<>();
    private final Hints hints;

    public Faults(Hints hints) {
        this.hints = hints;
    }

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    /** Refuses a name, and offers those that come near. */
    public void unknown(String field, String message, String unknown, Collection<String> known) {
        add(field, "%s: %s%s".formatted(message, quoted(unknown), hints.hint(unknown, known)));
    }

    /** Refuses a field that nobody reads; its name is in the path. */
    public void unknownField(String field, String name, Collection<String> known) {
        add(field, "is not a field here" + hints.hint(name, known));
    }

    public int count() {
        return found.size();
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Fault> found() {
        return found;
    }

    public static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    public static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
