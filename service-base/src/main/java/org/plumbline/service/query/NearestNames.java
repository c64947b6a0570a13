package org.plumbline.service.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Suggests known names for an unknown one. */
public final class NearestNames {

    private static final int MOST = 3;
    // Below this, names only share some letters: "reports" would be suggested for "removal_rate".
    private static final double LIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    // A whole word weighs more than similar letters: "url" means "post_url", not "rule".
    private static final double SHARED_WORD = 0.5;
    private static final Pattern WORD = Pattern.compile("[^\\W_]+");

    private NearestNames() {}

    /** Up to three known names, most similar first; empty if none is similar. */
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

    /**
     * As {@link #of}, but returns the nearest name if none is similar. For small sets of names, such as the columns of
     * one table, where any suggestion helps. Empty only if no name is known.
     */
    public static List<String> closest(String unknown, Collection<String> known) {
        var alike = of(unknown, known);
        return alike.isEmpty()
                ? known.stream()
                        .max(Comparator.comparingDouble((String name) -> likeness(unknown, name)
                                        + likenessOfWords(unknown, name)
                                        + SHARED_WORD * sharedWords(unknown, name))
                                .thenComparing(Comparator.reverseOrder()))
                        .stream()
                        .toList()
                : alike;
    }

    /** The nearest names as the end of a sentence: {@code "; did you mean 'from' or 'to'?"}, or nothing. */
    public static String hint(String unknown, Collection<String> known) {
        return asked(of(unknown, known));
    }

    /** As {@link #hint}; a full stop if no name is similar, so that the sentence always ends. */
    public static String hintOrFullStop(String unknown, Collection<String> known) {
        var hint = hint(unknown, known);
        return hint.isEmpty() ? "." : hint;
    }

    /** As {@link #hint}; if no name is similar, lists all after a prefix: {@code "; there are from, to"}. */
    public static String hintOrAll(String unknown, Collection<String> known, String allAre) {
        var hint = hint(unknown, known);
        return hint.isEmpty() ? "; " + allAre + " " + String.join(", ", known) : hint;
    }

    /** As {@link #hint}, with {@link #closest}. */
    public static String hintOfClosest(String unknown, Collection<String> known) {
        return asked(closest(unknown, known));
    }

    private static String asked(List<String> nearest) {
        var quoted = nearest.stream().map("'%s'"::formatted).toList();
        return quoted.isEmpty() ? "" : "; did you mean " + String.join(" or ", quoted) + "?";
    }

    private static double likeness(String one, String other) {
        return SIMILARITY.apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }

    /** How well the words of the two names match in both directions. */
    private static double likenessOfWords(String one, String other) {
        var words = words(one);
        var others = words(other);
        return (found(words, others) + found(others, words)) / 2;
    }

    /** The share of one name's words that the other contains. */
    private static double sharedWords(String one, String other) {
        var others = words(other);
        return words(one).stream()
                .mapToDouble(word -> others.contains(word) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double found(List<String> words, List<String> others) {
        return words.stream()
                .mapToDouble(word -> others.stream()
                        .mapToDouble(candidate -> likeness(word, candidate))
                        .max()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static List<String> words(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
