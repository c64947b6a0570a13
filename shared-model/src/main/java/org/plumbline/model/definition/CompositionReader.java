package org.plumbline.model.definition;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.EmptyBuckets;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricKind;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Span;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Violations;

/** Reads metrics that are computed from others. */
final class CompositionReader {

    private static final int MOST_OPERANDS = 10;
    private static final int LONGEST_SPAN = 1_000;
    private static final int DEEPEST = 5;
    private static final String METRIC = "metric";

    private final Fields fields;
    private final Violations violations;
    private final KnownMetrics metrics;
    private final List<Grouping> groupings;
    private final Header header;

    CompositionReader(Fields fields, Header head, KnownMetrics metrics) {
        this.fields = fields;
        this.violations = fields.violations();
        this.metrics = metrics;
        this.groupings = new GroupingReader(new ColumnReader(null, violations)).allowed(fields);
        this.header = head.measured(null, null, groupings);
    }

    record Part(MetricReference reference, Metric metric) {}

    /** Null if there are violations. */
    MetricComposition read(MetricKind kind) {
        var metric =
                switch (kind) {
                    case DERIVED -> derived();
                    case CUMULATIVE -> cumulative();
                    case COMPARISON -> comparison();
                    case SIMPLE, RATIO -> throw new IllegalArgumentException(kind + " is measured");
                };
        return violations.none() ? metric : null;
    }

    private MetricComposition derived() {
        var operation = fields.oneOf("operation", Operation.class);
        var takesTwo = operation != null && operation.takesTwo();
        var operands = fields.objects("operands", 2, takesTwo ? 2 : MOST_OPERANDS, this::operand);
        var rules = rules(operation == Operation.QUOTIENT);
        if (takesTwo && operands.size() == 2 && operands.getFirst().equals(operands.getLast())) {
            fields.refuse(
                    "operands", "are identical, so the %s would be meaningless".formatted(Fields.written(operation)));
        }
        if (operation == Operation.SUM || operation == Operation.DIFFERENCE) {
            refuseUnlikeFormats(operands);
        }
        refuseGroupingsThatPartsLack(operands.stream());
        return new MetricComposition.Derived(
                header, operation, operands.stream().map(Part::reference).toList(), rules);
    }

    private MetricComposition cumulative() {
        var part = part();
        var over = accumulation();
        var rules = rules(false);
        if (part != null && !(part.metric() instanceof MetricDefinition)) {
            fields.refuse(METRIC, "is computed from other metrics; only simple and ratio metrics can be accumulated");
        }
        refuseGroupingsThatPartsLack(Stream.ofNullable(part));
        return part == null ? null : new MetricComposition.Cumulative(header, part.reference(), over, rules);
    }

    private MetricComposition comparison() {
        var part = part();
        var offset = span("offset");
        var compare = fields.oneOf("compare", Comparing.class);
        var rules = rules(compare == Comparing.CHANGE);
        if (part != null && part.metric() instanceof MetricComposition.Comparison) {
            fields.refuse(METRIC, "is a comparison itself");
        }
        refuseGroupingsThatPartsLack(Stream.ofNullable(part));
        return part == null ? null : new MetricComposition.Comparison(header, part.reference(), offset, compare, rules);
    }

    private Part part() {
        var part = fields.something(METRIC) == null ? null : fields.object(METRIC);
        return part == null ? null : operand(part);
    }

    private Rules rules(boolean divides) {
        var nullValues = fields.oneOf("nullValues", Absence.class);
        var zeroDenominator = divides ? fields.oneOf("zeroDenominator", Absence.class) : null;
        if (!divides && fields.has("zeroDenominator")) {
            fields.refuse("zeroDenominator", "is not allowed here: nothing is divided");
        }
        return new Rules(nullValues, zeroDenominator, fields.oneOf("emptyBuckets", EmptyBuckets.class));
    }

    private Accumulation accumulation() {
        var hasWindow = fields.has("window");
        if (hasWindow == fields.has("toDate")) {
            fields.refuse("window", "or toDate is required: a cumulative metric has exactly one of them");
            return null;
        }
        if (hasWindow) {
            return new Accumulation.Window(span("window"));
        }
        var grain = fields.oneOf("toDate", Grain.class);
        if (grain == Grain.HOUR) {
            fields.refuse("toDate", "is not one of day, week, month, quarter, year: 'hour'");
        }
        return new Accumulation.ToDate(grain);
    }

    private Span span(String name) {
        var span = fields.object(name);
        if (span == null) {
            return null;
        }
        var count = span.integer("count", 1, LONGEST_SPAN);
        var grain = span.oneOf("grain", Grain.class);
        span.end();
        return count == null || grain == null ? null : new Span(count, grain);
    }

    private void refuseUnlikeFormats(List<Part> operands) {
        var all = operands.stream().map(Part::metric).toList();
        all.stream()
                .filter(metric -> metric.format() != all.getFirst().format())
                .findFirst()
                .ifPresent(metric -> fields.refuse(
                        "operands",
                        "have different formats: '%s' is %s, '%s' is %s"
                                .formatted(
                                        all.getFirst().key(),
                                        Fields.written(all.getFirst().format()),
                                        metric.key(),
                                        Fields.written(metric.format()))));
    }

    private void refuseGroupingsThatPartsLack(Stream<Part> parts) {
        var all = parts.toList();
        for (var place = 0; place < groupings.size(); place++) {
            for (var part : all) {
                if (!part.metric().allowedGroupBy().contains(groupings.get(place))) {
                    violations.add(
                            fields.node("allowedGroupBy").get(place),
                            "is not allowed for %s, which this metric uses".formatted(part.reference()));
                }
            }
        }
    }

    /** The part; null if it is missing or not allowed. */
    private Part operand(Fields part) {
        var name = part.text(METRIC, DefinitionReader.LONGEST_KEY);
        var version = version(part, name);
        part.end();
        if (name == null) {
            return null;
        }
        if (name.equals(header.key())) {
            part.refuse(METRIC, "makes a cycle: %s → %s".formatted(header.key(), header.key()));
            return null;
        }
        return version == null ? null : part(part, new MetricReference(name, version));
    }

    private Integer version(Fields part, String name) {
        if (!part.has("version") && name != null && metrics.published(name).isPresent()) {
            part.refuse(
                    "version",
                    "is missing; the published version of '%s' is %d"
                            .formatted(name, metrics.published(name).getAsInt()));
            return null;
        }
        return part.integer("version", 1, MetricReference.LARGEST_VERSION);
    }

    private Part part(Fields part, MetricReference reference) {
        var metric = metrics.version(reference);
        if (metric.isEmpty()) {
            refuseUnknown(part, reference);
            return null;
        }
        var trouble = trouble(reference, header.key() + " → " + reference.metric(), 1);
        if (trouble != null) {
            part.refuse(METRIC, trouble);
            return null;
        }
        return new Part(reference, metric.get());
    }

    private void refuseUnknown(Fields part, MetricReference reference) {
        var keys = metrics.keys();
        if (keys.contains(reference.metric())) {
            part.refuse(
                    "version",
                    "is not a published version of '%s' that fits the datasets: %d"
                            .formatted(reference.metric(), reference.version()));
        } else {
            part.unknown(METRIC, "is not a metric", keys);
        }
    }

    /** The violation in a part's own parts; null if there is none. */
    private String trouble(MetricReference reference, String chain, int depth) {
        if (reference.metric().equals(header.key())) {
            return "makes a cycle: " + chain;
        }
        if (depth > DEEPEST) {
            return "nests metrics more than %d levels deep: %s".formatted(DEEPEST, chain);
        }
        return metrics.version(reference).stream()
                .flatMap(metric -> metric.parts().stream())
                .map(part -> trouble(part, chain + " → " + part.metric(), depth + 1))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
