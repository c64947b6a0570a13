package org.plumbline.model.definition;

import java.util.regex.Pattern;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Hints;

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
    private final Hints hints;

    public DefinitionReader(KnownMetrics metrics, Hints hints) {
        this.metrics = metrics;
        this.hints = hints;
    }

    /** Whether a text can be the key of a metric. */
    public static boolean isKey(String text) {
        return text.length() <= LONGEST_KEY && KEY.matcher(text).matches();
    }

    /**
     * What a tree defines, or all that is wrong with it.
     *
     * @param tree maps, lists, texts, {@link java.math.BigDecimal}s, booleans and nulls, as JSON has them
     */
    public Reading read(Object tree) {
        var faults = new Faults(hints);
        var fields = Fields.of(tree, "", faults);
        var metric = fields == null ? null : metric(fields, faults);
        return faults.none() ? new Reading.Accepted(metric) : new Reading.Refused(faults.found());
    }

    private Metric metric(Fields fields, Faults faults) {
        var identity = identity(fields);
        var kind = fields.oneOf("type", MetricKind.class);
        if (kind == null) {
            // Which fields there may be depends on it.
            return null;
        }
        var metric =
                switch (kind) {
                    case SIMPLE -> new MeasuredReader(fields, identity, faults).simple();
                    case RATIO -> new MeasuredReader(fields, identity, faults).ratio();
                    case DERIVED -> new CompositionReader(fields, identity, metrics, faults).derived();
                    case CUMULATIVE -> new CompositionReader(fields, identity, metrics, faults).cumulative();
                    case COMPARISON -> new CompositionReader(fields, identity, metrics, faults).comparison();
                };
        fields.end();
        return metric;
    }

    /** What every kind of metric has. */
    record Identity(String key, String title, String description, Format format, GoodDirection goodDirection) {}

    private static Identity identity(Fields fields) {
        var key = fields.text("key", LONGEST_KEY);
        if (key != null && !isKey(key)) {
            fields.refuse("key", "is not lower snake case, such as removal_rate: " + Faults.quoted(key));
        }
        return new Identity(
                key,
                fields.text("title", LONGEST_TITLE),
                fields.text("description", LONGEST_DESCRIPTION),
                fields.oneOf("format", Format.class),
                fields.has("goodDirection") ? fields.oneOf("goodDirection", GoodDirection.class) : GoodDirection.NONE);
    }
}
