package org.plumbline.model.definition;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.definition.MeasureReader.Use;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Texts;

/**
 * Reads definitions in JSON form, and checks them against the whitelist and the metrics they use. Reports all
 * violations at once, each with the path of its field.
 */
public record DefinitionReader(KnownMetrics metrics) {

    public static final int LONGEST_KEY = 63;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    /** Whether a text is a valid metric key. */
    public static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    /** The metric; null exactly if there are violations. */
    public Metric read(Fields fields) {
        return read(fields, Fields::end);
    }

    /** As {@link #read}, from an object that may have further fields. */
    public Metric readAmongOthers(Fields fields) {
        return read(fields, _ -> {});
    }

    private Metric read(Fields fields, Consumer<Fields> end) {
        var head = head(fields);
        var kind = fields.oneOf("type", MetricKind.class);
        if (kind == null) {
            // The type decides which other fields are allowed.
            return null;
        }
        var metric =
                switch (kind) {
                    case SIMPLE, RATIO -> measured(fields, head, kind);
                    case DERIVED, CUMULATIVE, COMPARISON -> new CompositionReader(fields, head, metrics).read(kind);
                };
        end.accept(fields);
        return fields.violations().none() ? metric : null;
    }

    /** Reads the fields of every kind of metric, except its allowed groupings. */
    private static Header head(Fields fields) {
        var key = fields.text("key", LONGEST_KEY);
        if (key != null && !isKey(key)) {
            fields.refuse("key", "is not lower snake case, such as removal_rate: " + Texts.quoted(key));
        }
        return new Header(
                key,
                fields.text("title", LONGEST_TITLE),
                fields.text("description", LONGEST_DESCRIPTION),
                null,
                null,
                fields.oneOf("format", Format.class),
                fields.has("goodDirection") ? fields.oneOf("goodDirection", GoodDirection.class) : GoodDirection.NONE,
                List.of());
    }

    private static MetricDefinition measured(Fields fields, Header head, MetricKind kind) {
        var columns = ColumnReader.of(fields);
        var timeColumn = columns.read(fields, "timeColumn");
        if (timeColumn != null && timeColumn.type() != ColumnType.TIMESTAMP) {
            fields.refuse(
                    "timeColumn",
                    "must be a timestamp: '%s' is %s".formatted(timeColumn.name(), Fields.written(timeColumn.type())));
        }
        var groupings = new GroupingReader(columns).allowed(fields);
        var measures = new MeasureReader(columns);
        var isRatio = kind == MetricKind.RATIO;
        var first =
                isRatio ? measures.read(fields, "numerator", Use.DIVIDED) : measures.read(fields, "measure", Use.VALUE);
        var denominator = isRatio ? denominator(fields, first, measures) : null;
        if (!fields.violations().none()) {
            return null;
        }
        var header = head.measured(columns.dataset().name(), timeColumn.name(), groupings);
        return isRatio
                ? new MetricDefinition.Ratio(header, first, denominator)
                : new MetricDefinition.Simple(header, first);
    }

    private static Measure denominator(Fields fields, Measure numerator, MeasureReader measures) {
        var denominator = measures.read(fields, "denominator", Use.DIVIDED);
        if (numerator != null && numerator.equals(denominator)) {
            fields.refuse("denominator", "is the same as the numerator: the ratio would always be 1");
        }
        return denominator;
    }
}
