package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.definition.DefinitionReader.Identity;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Violations;

/** Reads metrics that are measured on the rows of a dataset. */
final class MeasuredReader {

    private final Fields fields;
    private final Identity identity;
    private final Violations violations;
    private final Dataset dataset;
    private final String timeColumn;
    private final List<Grouping> groupings;
    private final MeasureReader measures;

    MeasuredReader(Fields fields, Identity identity) {
        this.fields = fields;
        this.identity = identity;
        this.violations = fields.violations();
        this.dataset = ColumnReader.dataset(fields);
        this.timeColumn = timeColumn();
        this.groupings = new GroupingReader(dataset, violations).read(fields);
        this.measures = new MeasureReader(dataset, violations);
    }

    MetricDefinition simple() {
        var measure = measures.value(fields, "measure");
        return violations.none() ? new MetricDefinition.Simple(header(), measure) : null;
    }

    MetricDefinition ratio() {
        var numerator = measures.side(fields, "numerator");
        var denominator = measures.side(fields, "denominator");
        if (numerator != null && numerator.equals(denominator)) {
            fields.refuse("denominator", "is the same as the numerator: the ratio would always be 1");
        }
        return violations.none() ? new MetricDefinition.Ratio(header(), numerator, denominator) : null;
    }

    private MetricDefinition.Header header() {
        return new MetricDefinition.Header(
                identity.key(),
                identity.title(),
                identity.description(),
                dataset.name(),
                timeColumn,
                identity.format(),
                identity.goodDirection(),
                groupings);
    }

    private String timeColumn() {
        var column = new ColumnReader(dataset).read(fields, "timeColumn");
        if (column != null && column.type() != ColumnType.TIMESTAMP) {
            fields.refuse(
                    "timeColumn",
                    "has to be a timestamp: '%s' is %s".formatted(column.name(), Fields.written(column.type())));
        }
        return column == null ? null : column.name();
    }
}
