package org.plumbline.metricsql.rollup;

import java.math.BigDecimal;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.plumbline.model.takedown.TakedownSource;

/** The counts in the rollup of submissions, one column each. */
public enum SubmissionMetric {
    SUBMISSIONS,
    REPORTS,
    REMOVED_POSTS,
    REMOVED_POSTS_REPORT_FLOW,
    REMOVED_POSTS_LEGACY_FALLBACK,

    /** Submissions of the window that were removed at any time. */
    REMOVED_OF_SUBMITTED;

    // Created once: a jOOQ record finds a value fast by the same field instance; otherwise it compares the fields' SQL.
    private final Field<Long> field = DSL.field(DSL.name(column()), Long.class);
    private final Field<BigDecimal> sum = DSL.sum(field).as(column());

    /** Posts that were removed by a branch of the takedown rule. */
    public static SubmissionMetric removedBy(TakedownSource source) {
        return switch (source) {
            case REPORT_FLOW -> REMOVED_POSTS_REPORT_FLOW;
            case LEGACY_FALLBACK -> REMOVED_POSTS_LEGACY_FALLBACK;
        };
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sum of the counts, under the metric's own name. */
    public Field<BigDecimal> sum() {
        return sum;
    }

    Field<Long> field() {
        return field;
    }
}
