package org.plumbline.testsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents with one wrong part. */
public final class DisturbedTrees {

    private DisturbedTrees() {}

    /** A tree with each of its parts, including itself, removed or replaced. */
    public static List<Object> of(Object tree, List<Object> instead) {
        var all = new ArrayList<>(instead);
        if (tree instanceof Map<?, ?> fields) {
            for (var name : fields.keySet()) {
                var without = new LinkedHashMap<Object, Object>(fields);
                without.remove(name);
                all.add(without);
                of(fields.get(name), instead).forEach(value -> {
                    var changed = new LinkedHashMap<Object, Object>(fields);
                    changed.put(name, value);
                    all.add(changed);
                });
            }
        }
        if (tree instanceof List<?> entries) {
            for (var place = 0; place < entries.size(); place++) {
                for (var value : of(entries.get(place), instead)) {
                    var changed = new ArrayList<Object>(entries);
                    changed.set(place, value);
                    all.add(changed);
                }
            }
        }
        return all;
    }
}
