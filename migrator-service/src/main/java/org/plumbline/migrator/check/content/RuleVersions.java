package org.plumbline.migrator.check.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Mapping;

/**
 * Finds columns that were derived by an earlier version of the platform rules. A row keeps those values until it is
 * written again or repaired, and {@code PlatformUrlCheck} compares it with its URL: old is not wrong.
 */
public final class RuleVersions {

    /** The transformer whose values end with {@code @} and the version. */
    private static final String RULE = "platform-rule";

    private static final Set<String> OF_THE_RULES = Set.of("platform", "platform-detail", "platform-source", RULE);

    private RuleVersions() {}

    /** Returns the positions of these columns; none if today's version wrote the row, or no rules are involved. */
    static Set<Integer> older(List<Mapping> mappings, List<String> stored, List<String> derived) {
        var columns = new ArrayList<Integer>();
        var isOlder = false;
        for (var column = 0; column < mappings.size(); column++) {
            var transform = mappings.get(column).transform();
            if (transform != null && OF_THE_RULES.contains(transform.name())) {
                columns.add(column);
                isOlder |= transform.name().equals(RULE)
                        && !Objects.equals(version(stored.get(column)), version(derived.get(column)));
            }
        }
        return isOlder ? columns.stream().collect(Collectors.toCollection(TreeSet::new)) : Set.of();
    }

    private static String version(String rule) {
        return rule == null ? null : rule.substring(rule.lastIndexOf('@') + 1);
    }
}
