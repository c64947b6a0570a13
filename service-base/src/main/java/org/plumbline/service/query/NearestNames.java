package org.plumbline.service.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the known names that somebody who wrote an unknown one most likely meant. */
public final class NearestNames {

    private static final int MOST = 3;
    // Below this, names merely share letters and a beginning: "reports" would be offered for "removal_rate".
    private static final double LIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestNames() {}

    /** Up to three known names, the most alike first; empty when none is alike. */
    public static List<String> of(String unknown, Collection<String> known) {
        record Candidate(String name, double likeness) {}
        return known.stream()
                .map(name -> new Candidate(name, likeness(unknown, name)))
                .filter(candidate -> candidate.likeness() >= LIKE)
                .sorted(Comparator.comparingDouble(Candidate::likeness)
                        .reversed()
                        .thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** The nearest names as the end of a sentence: {@code "; did you mean 'from' or 'to'?"}, or nothing. */
    public static String hint(String unknown, Collection<String> known) {
        var nearest = of(unknown, known).stream().map("'%s'"::formatted).toList();
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    }

    private static double likeness(String one, String other) {
        return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
