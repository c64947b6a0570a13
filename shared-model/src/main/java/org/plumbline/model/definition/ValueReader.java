package org.plumbline.model.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.query.Query.Value.Aggregated;
import org.plumbline.model.query.Query.Value.Quotient;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;
import org.plumbline.model.tree.Violations;

/** Reads the measures of a query: aggregations, and ratios of two of them, in any order. */
record ValueReader(MeasureReader measures, Dataset dataset, Violations violations) {

    private static final String FIELD = "measures";
    private static final int MOST = 50;

    /** Empty if any has violations. */
    List<Value> read(Fields query) {
        var before = violations.count();
        var drafts = query.objects(FIELD, 1, MOST, this::draft);
        if (dataset == null || violations.count() > before) {
            return List.of();
        }
        var aggregated = new LinkedHashMap<String, Aggregated>();
        drafts.stream()
                .filter(draft -> draft.measure() != null)
                .forEach(draft -> aggregated.putIfAbsent(draft.name(), aggregated(draft)));
        var values = new ArrayList<Value>();
        for (var draft : drafts) {
            values.add(draft.measure() == null ? quotient(draft, aggregated) : aggregated(draft));
        }
        return violations.count() == before ? values : List.of();
    }

    /** An entry; without a measure it is a ratio. */
    private record Draft(Node at, String name, Measure measure) {}

    private Draft draft(Fields fields) {
        return fields.has("ratio") ? ratio(fields) : measure(fields);
    }

    private Draft measure(Fields fields) {
        var measure = measures.read(fields, MeasureReader.Use.QUERIED);
        var name = fields.has("name") ? fields.text("name", QueryReader.LONGEST_NAME) : defaultName(measure);
        fields.end();
        return measure == null || name == null ? null : new Draft(fields.node(), name, measure);
    }

    private static String defaultName(Measure measure) {
        if (measure == null) {
            return null;
        }
        var agg = Fields.written(measure.agg());
        return measure.column() == null ? agg : agg + "_" + measure.column();
    }

    private Draft ratio(Fields fields) {
        var name = fields.text("name", QueryReader.LONGEST_NAME);
        var ratio = fields.object("ratio");
        fields.end();
        if (ratio == null) {
            return null;
        }
        var numerator = ratio.text("numerator", QueryReader.LONGEST_NAME);
        var denominator = ratio.text("denominator", QueryReader.LONGEST_NAME);
        ratio.end();
        return name == null || numerator == null || denominator == null ? null : new Draft(fields.node(), name, null);
    }

    private Aggregated aggregated(Draft draft) {
        var measure = draft.measure();
        var type = measure.column() == null
                ? null
                : dataset.column(measure.column()).orElseThrow().type();
        return new Aggregated(draft.name(), measure, measure.agg().of(type));
    }

    private Quotient quotient(Draft draft, Map<String, Aggregated> known) {
        var ratio = draft.at().get("ratio");
        var numerator = part(ratio.get("numerator"), known);
        var denominator = part(ratio.get("denominator"), known);
        return numerator == null || denominator == null ? null : new Quotient(draft.name(), numerator, denominator);
    }

    private Measure part(Node at, Map<String, Aggregated> known) {
        var name = at.text();
        var part = known.get(name);
        if (part == null) {
            violations.unknown(at, "is not the name of an aggregating measure", known.keySet());
            return null;
        }
        if (part.type() != ColumnType.INTEGER && part.type() != ColumnType.NUMERIC) {
            violations.add(at, "cannot be divided: '%s' is %s".formatted(name, Fields.written(part.type())));
            return null;
        }
        return part.measure();
    }
}
