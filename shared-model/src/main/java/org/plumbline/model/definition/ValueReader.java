package org.plumbline.model.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.query.Value;
import org.plumbline.model.query.Value.Aggregated;
import org.plumbline.model.query.Value.Quotient;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Reads the measures of a query: aggregations, and ratios of two of them, which may stand before or after these. */
final class ValueReader {

    private static final String FIELD = "measures";
    private static final int MOST = 50;

    private final Dataset dataset;
    private final MeasureReader measures;
    private final Faults faults;

    ValueReader(Dataset dataset, MeasureReader measures, Faults faults) {
        this.dataset = dataset;
        this.measures = measures;
        this.faults = faults;
    }

    /** Empty where anything is wrong with any of them. */
    List<Value> read(Fields query) {
        var before = faults.count();
        var drafts = query.list(FIELD, 1, MOST, this::draft);
        if (dataset == null || faults.count() > before) {
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
        return faults.count() == before ? values : List.of();
    }

    /** A measure, or where there is none the names of the two that are divided. */
    private record Draft(String path, String name, Measure measure, String numerator, String denominator) {}

    private Draft draft(Object entry, String path) {
        var fields = Fields.of(entry, path, faults);
        if (fields == null) {
            return null;
        }
        return fields.has("ratio") ? ratio(fields, path) : measure(fields, path);
    }

    private Draft measure(Fields fields, String path) {
        var measure = measures.queried(fields);
        var name = fields.has("name") ? fields.text("name", QueryReader.LONGEST_NAME) : defaultName(measure);
        fields.end();
        return measure == null || name == null ? null : new Draft(path, name, measure, null, null);
    }

    private static String defaultName(Measure measure) {
        if (measure == null) {
            return null;
        }
        var agg = Fields.written(measure.agg());
        return measure.column() == null ? agg : agg + "_" + measure.column();
    }

    private Draft ratio(Fields fields, String path) {
        var name = fields.text("name", QueryReader.LONGEST_NAME);
        var ratio = fields.object("ratio");
        fields.end();
        if (ratio == null) {
            return null;
        }
        var numerator = ratio.text("numerator", QueryReader.LONGEST_NAME);
        var denominator = ratio.text("denominator", QueryReader.LONGEST_NAME);
        ratio.end();
        return name == null || numerator == null || denominator == null
                ? null
                : new Draft(path, name, null, numerator, denominator);
    }

    private Aggregated aggregated(Draft draft) {
        var measure = draft.measure();
        var type = measure.column() == null
                ? null
                : dataset.column(measure.column()).orElseThrow().type();
        return new Aggregated(draft.name(), measure, measure.agg().of(type));
    }

    private Quotient quotient(Draft draft, Map<String, Aggregated> known) {
        var numerator = part(draft.path() + ".ratio.numerator", draft.numerator(), known);
        var denominator = part(draft.path() + ".ratio.denominator", draft.denominator(), known);
        return numerator == null || denominator == null ? null : new Quotient(draft.name(), numerator, denominator);
    }

    private Measure part(String path, String name, Map<String, Aggregated> known) {
        var part = known.get(name);
        if (part == null) {
            faults.unknown(path, "is not the name of a measure that aggregates", name, known.keySet());
            return null;
        }
        if (part.type() != ColumnType.INTEGER && part.type() != ColumnType.NUMERIC) {
            faults.add(path, "cannot be divided: '%s' is %s".formatted(name, Fields.written(part.type())));
            return null;
        }
        return part.measure();
    }
}
