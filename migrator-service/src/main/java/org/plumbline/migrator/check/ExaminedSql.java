package org.plumbline.migrator.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the SQL of a check may leave open: {@code {examined.submission_facts: submissions.submission_id}} is a condition,
 * that the fact with this key is one of those to be looked at.
 */
final class ExaminedSql {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{examined\\.([a-z_]+):\\s*([^{}]*)}");

    private ExaminedSql() {}

    /** The query over all facts, or over those that the publication's transaction has collected. */
    static String of(String sql, Coverage coverage) {
        return PLACEHOLDER
                .matcher(sql)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (coverage) {
                            case EVERYTHING -> "TRUE";
                            // A list, unlike a join, is carried into views and summaries, where it finds an index.
                            case CHANGES ->
                                "%s = ANY (ARRAY(SELECT fact_key FROM %s))"
                                        .formatted(found.group(2).strip(), examined(found.group(1)));
                        }));
    }

    /** Where the keys of the facts to be looked at are, for the length of the transaction. */
    static String examined(String publication) {
        return "examined_" + publication;
    }
}
