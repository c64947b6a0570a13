package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.definition.DefinitionReader.Identity;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricComposition.Absence;
import org.plumbline.model.metric.MetricComposition.Accumulation;
import org.plumbline.model.metric.MetricComposition.Comparing;
import org.plumbline.model.metric.MetricComposition.EmptyBuckets;
import org.plumbline.model.metric.MetricComposition.Operation;
import org.plumbline.model.metric.MetricComposition.Rules;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Span;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Violations;

/** Reads metrics that are made of others. */
final class CompositionReader {

    private static final int MOST_OPERANDS = 10;
    private static final int LONGEST_SPAN = 1_000;
    private static final String METRIC = "metric";

    private final Fields fields;
    private final Identity identity;
    private final Violations violations;
    private final PartReader parts;
    private final List<Grouping> groupings;

    CompositionReader(Fields fields, Identity identity, KnownMetrics metrics) {
        this.fields = fields;
        this.identity = identity;
        this.violations = fields.violations();
        this.parts = new PartReader(identity.key(), metrics);
        this.groupings = new GroupingReader(null, violations).read(fields);
    }

    MetricComposition derived() {
        var operation = fields.oneOf("operation", Operation.class);
        var takesTwo = operation != null && operation.takesTwo();
        var operands = fields.objects("operands", 2, takesTwo ? 2 : MOST_OPERANDS, parts::read);
        var rules = rules(operation == Operation.QUOTIENT);
        if (takesTwo && operands.size() == 2 && operands.getFirst().equals(operands.getLast())) {
            fields.refuse(
                    "operands", "are twice the same: the %s would say nothing".formatted(Fields.written(operation)));
        }
        if (operation == Operation.SUM || operation == Operation.DIFFERENCE) {
            refuseUnlikeFormats(operands);
        }
        refuseGroupingsThatPartsLack(operands);
        return violations.none()
                ? new MetricComposition.Derived(
                        header(),
                        operation,
                        operands.stream().map(PartReader.Part::reference).toList(),
                        rules)
                : null;
    }

    MetricComposition cumulative() {
        var part = part();
        var over = accumulation();
        var rules = rules(false);
        if (part != null && !(part.metric() instanceof MetricDefinition)) {
            fields.refuse(
                    METRIC, "is made of other metrics: only what is measured on rows, simple or ratio, accumulates");
        }
        refuseGroupingsThatPartsLack(listOf(part));
        return violations.none() ? new MetricComposition.Cumulative(header(), part.reference(), over, rules) : null;
    }

    MetricComposition comparison() {
        var part = part();
        var offset = span("offset");
        var compare = fields.oneOf("compare", Comparing.class);
        var rules = rules(compare == Comparing.CHANGE);
        if (part != null && part.metric() instanceof MetricComposition.Comparison) {
            fields.refuse(METRIC, "is a comparison itself");
        }
        refuseGroupingsThatPartsLack(listOf(part));
        return violations.none()
                ? new MetricComposition.Comparison(header(), part.reference(), offset, compare, rules)
                : null;
    }

    private PartReader.Part part() {
        var part = fields.something(METRIC) == null ? null : fields.object(METRIC);
        return part == null ? null : parts.read(part);
    }

    private MetricComposition.Header header() {
        return new MetricComposition.Header(
                identity.key(),
                identity.title(),
                identity.description(),
                identity.format(),
                identity.goodDirection(),
                groupings);
    }

    private Rules rules(boolean divides) {
        var nullValues = fields.oneOf("nullValues", Absence.class);
        var zeroDenominator = divides ? fields.oneOf("zeroDenominator", Absence.class) : null;
        if (!divides && fields.has("zeroDenominator")) {
            fields.refuse("zeroDenominator", "has no place here: nothing is divided");
        }
        return new Rules(nullValues, zeroDenominator, fields.oneOf("emptyBuckets", EmptyBuckets.class));
    }

    private Accumulation accumulation() {
        var hasWindow = fields.has("window");
        if (hasWindow == fields.has("toDate")) {
            fields.refuse("window", "or toDate: a cumulative metric has one of the two");
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

    private void refuseUnlikeFormats(List<PartReader.Part> operands) {
        operands.stream()
                .map(PartReader.Part::metric)
                .filter(metric ->
                        metric.format() != operands.getFirst().metric().format())
                .findFirst()
                .ifPresent(metric -> fields.refuse(
                        "operands",
                        "are of unlike formats: '%s' is %s, '%s' is %s"
                                .formatted(
                                        operands.getFirst().metric().key(),
                                        Fields.written(
                                                operands.getFirst().metric().format()),
                                        metric.key(),
                                        Fields.written(metric.format()))));
    }

    private void refuseGroupingsThatPartsLack(List<PartReader.Part> all) {
        for (var place = 0; place < groupings.size(); place++) {
            var grouping = groupings.get(place);
            for (var part : all) {
                if (!part.metric().allowedGroupBy().contains(grouping)) {
                    violations.add(
                            fields.node("allowedGroupBy").get(place),
                            "is not allowed for %s, which this is made of".formatted(part.reference()));
                }
            }
        }
    }

    private static List<PartReader.Part> listOf(PartReader.Part part) {
        return part == null ? List.of() : List.of(part);
    }
}
