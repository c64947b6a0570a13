package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.definition.DefinitionReader.Identity;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Faults;
import org.plumbline.model.tree.Fields;

/** Reads metrics that are measured on the rows of a dataset. */
final class MeasuredReader {

    private final Fields fields;
    private final Identity identity;
    private final Faults faults;
    private final Dataset dataset;
    private final String timeColumn;
    private final List<Grouping> groupings;
    private final MeasureReader measures;

    MeasuredReader(Fields fields, Identity identity, Faults faults) {
        this.fields = fields;
        this.identity = identity;
        this.faults = faults;
        this.dataset = ColumnReader.dataset(fields, faults);
        this.timeColumn = timeColumn();
        this.groupings = new GroupingReader(dataset, faults).read(fields);
        this.measures = new MeasureReader(dataset, faults);
    }

    MetricDefinition simple() {
        var measure = measures.value(fields, "measure");
        return faults.none() ? new MetricDefinition.Simple(header(), measure) : null;
    }

    MetricDefinition ratio() {
        var numerator = measures.side(fields, "numerator");
        var denominator = measures.side(fields, "denominator");
        if (numerator != null && numerator.equals(denominator)) {
            fields.refuse("denominator", "is the same as the numerator: the ratio would always be 1");
        }
        return faults.none() ? new MetricDefinition.Ratio(header(), numerator, denominator) : null;
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
        var name = fields.text("timeColumn", ColumnReader.LONGEST);
        var column = new ColumnReader(dataset, faults).named(name, "timeColumn");
        if (column != null && column.type() != ColumnType.TIMESTAMP) {
            fields.refuse(
                    "timeColumn", "has to be a timestamp: '%s' is %s".formatted(name, Fields.written(column.type())));
        }
        return name;
    }
}
