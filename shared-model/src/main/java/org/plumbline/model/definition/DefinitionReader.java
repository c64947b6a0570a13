package org.plumbline.model.definition;

import java.util.regex.Pattern;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Texts;

/**
 * Reads definitions in their JSON form, and checks them against the whitelist and the metrics that they are made of. All
 * that is wrong is found at once, each thing with the path of its field.
 */
public final class DefinitionReader {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** How long a key may be. */
    public static final int LONGEST_KEY = 63;

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final KnownMetrics metrics;

    /** @param metrics what a definition may be made of */
    public DefinitionReader(KnownMetrics metrics) {
        this.metrics = metrics;
    }

    /** Whether a text can be the key of a metric. */
    public static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    /** The metric; null exactly if something is wrong, which the fields' violations then say. */
    public Metric read(Fields fields) {
        var identity = identity(fields);
        var kind = fields.oneOf("type", MetricKind.class);
        if (kind == null) {
            // Which fields there may be depends on it.
            return null;
        }
        var metric =
                switch (kind) {
                    case SIMPLE -> new MeasuredReader(fields, identity).simple();
                    case RATIO -> new MeasuredReader(fields, identity).ratio();
                    case DERIVED -> new CompositionReader(fields, identity, metrics).derived();
                    case CUMULATIVE -> new CompositionReader(fields, identity, metrics).cumulative();
                    case COMPARISON -> new CompositionReader(fields, identity, metrics).comparison();
                };
        fields.end();
        return fields.violations().none() ? metric : null;
    }

    /** What every kind of metric has. */
    record Identity(String key, String title, String description, Format format, GoodDirection goodDirection) {}

    private static Identity identity(Fields fields) {
        var key = fields.text("key", LONGEST_KEY);
        if (key != null && !isKey(key)) {
            fields.refuse("key", "is not lower snake case, such as removal_rate: " + Texts.quoted(key));
        }
        return new Identity(
                key,
                fields.text("title", LONGEST_TITLE),
                fields.text("description", LONGEST_DESCRIPTION),
                fields.oneOf("format", Format.class),
                fields.has("goodDirection") ? fields.oneOf("goodDirection", GoodDirection.class) : GoodDirection.NONE);
    }
}
