package org.plumbline.catalog.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.catalog.comparison.FieldChange.Kind;
import org.plumbline.catalog.metric.StoredVersion;

/**
 * Compares definitions field by field. Lists without a meaningful order, such as filters, are compared as sets;
 * operands, and the ends of a {@code between}, are compared by index.
 */
final class TreeDiff {

    private static final String OPERANDS = "operands";

    private final List<FieldChange> changes = new ArrayList<>();

    private TreeDiff() {}

    /** The differences between two definitions, field by field. */
    static List<FieldChange> between(StoredVersion from, StoredVersion to) {
        var diff = new TreeDiff();
        diff.compare("", from.tree().value(), to.tree().value(), false);
        return List.copyOf(diff.changes);
    }

    private void compare(String path, Object from, Object to, boolean ordered) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            objects(path, before, after);
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            lists(path, before, after, ordered);
        } else {
            changes.add(new FieldChange(path, Kind.CHANGED, from, to));
        }
    }

    private void objects(String path, Map<?, ?> from, Map<?, ?> to) {
        var names = new TreeSet<String>();
        from.keySet().forEach(name -> names.add((String) name));
        to.keySet().forEach(name -> names.add((String) name));
        for (var name : names) {
            var field = path.isEmpty() ? name : path + "." + name;
            if (!to.containsKey(name)) {
                changes.add(new FieldChange(field, Kind.REMOVED, from.get(name), null));
            } else if (!from.containsKey(name)) {
                changes.add(new FieldChange(field, Kind.ADDED, null, to.get(name)));
            } else {
                compare(field, from.get(name), to.get(name), isOrdered(name, from) && isOrdered(name, to));
            }
        }
    }

    private static boolean isOrdered(String list, Map<?, ?> object) {
        return list.equals(OPERANDS) || "between".equals(object.get("op"));
    }

    private void lists(String path, List<?> from, List<?> to, boolean ordered) {
        var gone = places(from);
        var come = places(to);
        if (!ordered) {
            gone.removeIf(place -> to.contains(from.get(place)));
            come.removeIf(place -> from.contains(to.get(place)));
        }
        var pairs = Math.min(gone.size(), come.size());
        for (var pair = 0; pair < pairs; pair++) {
            compare(entry(path, gone.get(pair)), from.get(gone.get(pair)), to.get(come.get(pair)), false);
        }
        gone.stream().skip(pairs).forEach(place -> change(path, place, Kind.REMOVED, from.get(place), null));
        come.stream().skip(pairs).forEach(place -> change(path, place, Kind.ADDED, null, to.get(place)));
    }

    private void change(String path, int place, Kind kind, Object from, Object to) {
        changes.add(new FieldChange(entry(path, place), kind, from, to));
    }

    private static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String entry(String path, int place) {
        return "%s[%d]".formatted(path, place);
    }
}
