package org.plumbline.migrator.preflight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/** Checks the read models that a pipeline publishes against the target: each column that queries may name exists. */
final class ReadModelRules {

    private static final String SCHEMA = "bi";

    private final Side target;

    ReadModelRules(Side target) {
        this.target = target;
    }

    static List<Dataset> datasets(Pipeline pipeline) {
        return pipeline.publishes().stream()
                .flatMap(publication -> Datasets.publishedAs(publication).stream())
                .toList();
    }

    /** The scoped view for queries, and the published content behind it. */
    static List<TableName> relations(Dataset dataset) {
        return Stream.of(dataset.name(), ReadModel.of(dataset).materializedView())
                .map(name -> new TableName(SCHEMA, name))
                .toList();
    }

    void check(Dataset dataset) {
        var where = "read model " + dataset.name();
        for (var name : relations(dataset)) {
            target.relation(where, name).ifPresent(relation -> dataset.columns()
                    .forEach(column -> target.column(where, relation, column.name())
                            .filter(live -> !live.family().fits(TypeFamily.of(column.type())))
                            .ifPresent(live -> target.error(
                                    where,
                                    live,
                                    "%s is %s, not %s"
                                            .formatted(
                                                    live,
                                                    live.type(),
                                                    column.type().name().toLowerCase(Locale.ROOT)),
                                    "Migrate the target database with this version of the service."))));
        }
    }
}
