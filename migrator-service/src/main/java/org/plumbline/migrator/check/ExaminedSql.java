package org.plumbline.migrator.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.migrator.pipeline.ReadModel;

/**
 * Placeholders in the SQL of a check. {@code {examined.submission_facts: submissions.submission_id}} is the condition
 * that the fact with this key is to be checked; {@code {examined.submission_facts: bi.report_facts by submission_id}}
 * stands for the rows of a read model that belong to these facts.
 */
public final class ExaminedSql {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{examined\\.([a-z_]+):\\s*([^{}]*?)(?: by ([^{}]*?))?\\s*}");

    private ExaminedSql() {}

    /** Returns the query over all facts, or over those that the publication's transaction has collected. */
    public static String of(String sql, Coverage coverage) {
        return PLACEHOLDER.matcher(sql).replaceAll(found -> {
            var publication = found.group(1);
            return Matcher.quoteReplacement(
                    found.group(3) == null
                            ? condition(publication, found.group(2), coverage)
                            : rows(publication, found.group(2), found.group(3), coverage));
        });
    }

    /** Returns the condition that the fact with this key is to be checked. */
    public static String condition(String publication, String key, Coverage coverage) {
        return switch (coverage) {
            case EVERYTHING -> "TRUE";
            // A list, unlike a join, is pushed down into views and summaries, where it can use an index.
            case CHANGES, UNVERIFIED ->
                "%s = ANY (ARRAY(SELECT fact_key FROM %s))".formatted(key, examined(publication));
        };
    }

    /** Returns the rows of a relation, by one of its columns, that belong to the facts to be checked. */
    private static String rows(String publication, String relation, String key, Coverage coverage) {
        return switch (coverage) {
            case EVERYTHING -> relation;
            case CHANGES, UNVERIFIED -> ReadModel.byKey(relation, key, examined(publication));
        };
    }

    /** The temporary table with the keys of the facts to check. */
    public static String examined(String publication) {
        return "examined_" + publication;
    }
}
