package org.plumbline.migrator.check;

import java.util.List;
import java.util.Map;

/**
 * Facts that checks have let through, as a transaction publishes them.
 *
 * @param fingerprint of the checks
 * @param publishedHashes by publication and fact key, a number of what is published of the fact: 0 where nothing is
 */
public record LetThrough(String fingerprint, Map<String, Map<Long, Long>> publishedHashes) {

    public static final LetThrough NOTHING = new LetThrough("", Map.of());

    public LetThrough {
        publishedHashes = Map.copyOf(publishedHashes);
    }

    public List<String> publications() {
        return List.copyOf(publishedHashes.keySet());
    }

    public boolean isEmpty() {
        return publishedHashes.values().stream().allMatch(Map::isEmpty);
    }
}
