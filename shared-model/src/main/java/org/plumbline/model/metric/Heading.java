package org.plumbline.model.metric;

import java.util.Optional;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.tree.Fields;

/**
 * The heading of an answer's column, for people.
 *
 * @param format how its values are shown; empty if the type suffices
 */
public record Heading(String title, Optional<Format> format) {

    /** The heading of a grouping: {@code Submitted, by month}. */
    public static Heading of(Dataset dataset, Grouping grouping) {
        var column = column(dataset, grouping.column());
        return grouping.transform() == null
                ? new Heading(column.title(), column.format())
                : new Heading(column.title() + ", " + made(grouping), format(column, grouping.transform()));
    }

    /** The heading of a measure: {@code Median of hours to takedown}. */
    public static Heading of(Dataset dataset, Measure measure) {
        if (measure.column() == null) {
            return new Heading("Count", Optional.of(Format.INTEGER));
        }
        var column = column(dataset, measure.column());
        return new Heading(
                aggregated(measure.agg()) + " " + withinASentence(column.title()), format(column, measure.agg()));
    }

    /** The heading of a ratio: {@code Count ÷ Sum of reports}. */
    public static Heading ofQuotient(Dataset dataset, Measure numerator, Measure denominator) {
        return new Heading(
                of(dataset, numerator).title() + " ÷ "
                        + of(dataset, denominator).title(),
                Optional.of(Format.NUMBER));
    }

    private static Column column(Dataset dataset, String name) {
        return dataset.column(name).orElseThrow();
    }

    private static String made(Grouping grouping) {
        return switch (grouping.transform()) {
            case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, DAY_OF_WEEK ->
                "by " + Fields.written(grouping.transform()).replace('_', ' ');
            case LOWER -> "in lower case";
            case BUCKET -> "in steps of " + grouping.width().toPlainString();
        };
    }

    private static Optional<Format> format(Column column, Transform transform) {
        return switch (transform) {
            case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, LOWER -> column.format();
            case DAY_OF_WEEK -> Optional.of(Format.INTEGER);
            case BUCKET -> ofParts(column);
        };
    }

    private static String aggregated(Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT -> "Count of";
            case COUNT_DISTINCT -> "Distinct values of";
            case SUM -> "Sum of";
            case AVG -> "Average of";
            case MIN -> "Minimum of";
            case MAX -> "Maximum of";
            case MEDIAN -> "Median of";
            case P95 -> "95th percentile of";
        };
    }

    private static Optional<Format> format(Column column, Aggregation aggregation) {
        return switch (aggregation) {
            case COUNT, COUNT_DISTINCT -> Optional.of(Format.INTEGER);
            case SUM, MIN, MAX -> column.format();
            case AVG, MEDIAN, P95 -> ofParts(column);
        };
    }

    /** Results between whole numbers need decimals. */
    private static Optional<Format> ofParts(Column column) {
        return column.format().map(format -> format == Format.INTEGER ? Format.NUMBER : format);
    }

    private static String withinASentence(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }
}
