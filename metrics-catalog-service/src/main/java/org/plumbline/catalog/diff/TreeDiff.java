package org.plumbline.catalog.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares definitions field by field. Of a list whose order says nothing, such as filters, entries that are in both are
 * the same wherever they stand; operands are compared place by place.
 */
final class TreeDiff {

    private static final String ORDERED = "operands";

    private final List<FieldChange> changes = new ArrayList<>();

    private TreeDiff() {}

    static List<FieldChange> between(Object from, Object to) {
        var diff = new TreeDiff();
        diff.compare("", from, to);
        return List.copyOf(diff.changes);
    }

    private void compare(String path, Object from, Object to) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Map<?, ?> before && to instanceof Map<?, ?> after) {
            objects(path, before, after);
        } else if (from instanceof List<?> before && to instanceof List<?> after) {
            lists(path, before, after);
        } else {
            changes.add(FieldChange.changed(path, from, to));
        }
    }

    private void objects(String path, Map<?, ?> from, Map<?, ?> to) {
        var names = new TreeSet<String>();
        from.keySet().forEach(name -> names.add((String) name));
        to.keySet().forEach(name -> names.add((String) name));
        for (var name : names) {
            var field = path.isEmpty() ? name : path + "." + name;
            if (!to.containsKey(name)) {
                changes.add(FieldChange.removed(field, from.get(name)));
            } else if (!from.containsKey(name)) {
                changes.add(FieldChange.added(field, to.get(name)));
            } else {
                compare(field, from.get(name), to.get(name));
            }
        }
    }

    private void lists(String path, List<?> from, List<?> to) {
        var gone = places(from);
        var come = places(to);
        if (!path.endsWith(ORDERED)) {
            gone.removeIf(place -> to.contains(from.get(place)));
            come.removeIf(place -> from.contains(to.get(place)));
        }
        var pairs = Math.min(gone.size(), come.size());
        for (var pair = 0; pair < pairs; pair++) {
            compare(entry(path, gone.get(pair)), from.get(gone.get(pair)), to.get(come.get(pair)));
        }
        gone.stream()
                .skip(pairs)
                .forEach(place -> changes.add(FieldChange.removed(entry(path, place), from.get(place))));
        come.stream().skip(pairs).forEach(place -> changes.add(FieldChange.added(entry(path, place), to.get(place))));
    }

    private static List<Integer> places(List<?> list) {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < list.size(); place++) {
            places.add(place);
        }
        return places;
    }

    private static String entry(String path, int place) {
        return "%s[%d]".formatted(path, place);
    }
}
