package org.plumbline.model.takedown;

import org.plumbline.model.tree.Fields;

/**
 * The takedown rule: when a submission counts as taken down, and by which source.
 *
 * <p>The branches are in order of precedence: the first with a timestamp gives {@code effective_takedown_at}. The newer
 * report flow writes the takedown to the report, the moderators' old flow wrote it to the post; a number that reads
 * only one of them is wrong. In SQL the rule is {@code bi.effective_takedown_at} and {@code bi.takedown_source}; a test
 * compares them with this type.
 */
public enum TakedownSource {
    REPORT_FLOW("report_taken_down_at", "A report recorded the takedown; the earliest one counts"),
    LEGACY_FALLBACK("removed_at", "No report recorded a takedown, but the post itself was marked as removed");

    private final String column;
    private final String description;

    TakedownSource(String column, String description) {
        this.column = column;
        this.description = description;
    }

    /** The value of {@code takedown_source}. */
    public String id() {
        return Fields.written(this);
    }

    /** The column of {@code submission_facts} that this branch reads. */
    public String column() {
        return column;
    }

    public String description() {
        return description;
    }
}
