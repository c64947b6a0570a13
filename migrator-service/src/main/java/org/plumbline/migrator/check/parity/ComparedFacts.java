package org.plumbline.migrator.check.parity;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.plumbline.migrator.load.write.TargetTable.quoted;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Table;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.ExaminedSql;
import org.plumbline.migrator.check.FactSources;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.ReferenceQuery;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * The two relations on which one definition of a metric is computed: the legacy database's facts and the read model's.
 * Both are in the target's transaction, without the excluded rows.
 *
 * @param dimensions the columns by which both can be split, in addition to those that the metrics use
 * @param reference the source of the legacy side
 */
public record ComparedFacts(Table<?> legacy, Table<?> readModel, List<String> dimensions, Reference reference) {

    private static final String ALIAS = "facts";

    /**
     * The result of a reference query, in a temporary table of the target's transaction.
     *
     * @param about the legacy keys of the rows it was narrowed to; empty if it covers all
     */
    record Reference(Table<?> table, List<String> columns, Optional<List<String>> about) {}

    static ComparedFacts of(Dataset dataset, CheckContext context, PlatformClassifier platforms) throws SQLException {
        return context.shared(ComparedFacts.class, dataset.name(), it -> bring(dataset, it, platforms));
    }

    private static ComparedFacts bring(Dataset dataset, CheckContext context, PlatformClassifier platforms)
            throws SQLException {
        var sources = FactSources.of(dataset);
        var referenceQuery =
                new ReferenceQuery(context.pipeline().referenceQueries().get(dataset.name()));
        var entity = entity(context.pipeline(), sources.factTable());
        var narrowed =
                entity.map(Entity::name).filter(referenceQuery::narrowsTo).isPresent()
                        && canBeNarrowed(referenceQuery, dataset, sources, context);
        var setAside = setAside(dataset, sources, narrowed ? context : context.with(Coverage.EVERYTHING));
        var about = narrowed
                ? Optional.of(examinedLegacyIds(context, dataset, entity.get()))
                : Optional.<List<String>>empty();
        var leftOut = setAside.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, rows -> rows.getValue()
                .legacyIds()));
        var query = about.map(legacyIds -> referenceQuery.of(entity.get().name(), legacyIds, leftOut))
                .orElseGet(() -> referenceQuery.without(leftOut));
        var reference = new ReferenceFacts(platforms).bring(query, about, dataset, context);
        var content = sources.readModel();
        var rows = narrowed
                ? content.byKey(content.published(), ExaminedSql.examined(dataset.publication()))
                : content.published();
        var published = readModel(dataset, rows, sources, context.pipeline(), setAside);
        var readModel = narrowed ? copied(published, dataset, context) : table("(" + published + ")");
        var known = dataset.columns().stream().map(Column::name).toList();
        return new ComparedFacts(
                reference.table().as(ALIAS),
                readModel.as(ALIAS),
                reference.columns().stream().filter(known::contains).toList(),
                reference);
    }

    /**
     * Whether the reference query's result is unchanged for the facts that are not checked. A run that reconciles has
     * compared each row of the entities' tables; changes of other tables are unknown.
     */
    private static boolean canBeNarrowed(
            ReferenceQuery referenceQuery, Dataset dataset, FactSources sources, CheckContext context)
            throws SQLException {
        return switch (context.coverage()) {
            case EVERYTHING -> false;
            case CHANGES -> true;
            case UNVERIFIED ->
                ReferenceTables.of(referenceQuery.without(Map.of()), context.legacy())
                                .areAmong(comparedTables(context.pipeline(), sources))
                        && StoredReference.isAsStored(dataset, context.target());
        };
    }

    private static Set<TableName> comparedTables(Pipeline pipeline, FactSources sources) {
        return pipeline.entities().stream()
                .filter(entity -> sources.follow(entity.into().table()))
                .map(Entity::from)
                .collect(Collectors.toSet());
    }

    private static List<String> examinedLegacyIds(CheckContext context, Dataset dataset, Entity entity)
            throws SQLException {
        return context.sql("entity.examined_legacy_ids", entity)
                .with("examined", ExaminedSql.examined(dataset.publication()))
                .list(row -> row.getString(1));
    }

    /** Copies the facts once for all checks. */
    private static Table<?> copied(String published, Dataset dataset, CheckContext context) throws SQLException {
        var copy = name("published_" + dataset.name());
        NamedStatement.composed(
                        context.target(),
                        "CREATE TEMPORARY TABLE %s ON COMMIT DROP AS %s".formatted(quoted(copy.last()), published))
                .run();
        return table(copy);
    }

    private static Map<String, SetAside> setAside(Dataset dataset, FactSources sources, CheckContext context)
            throws SQLException {
        var setAside = new HashMap<String, SetAside>();
        for (var entity : context.pipeline().entities()) {
            var isName = sources.name() != null
                    && entity.into().table().equals(sources.name().table());
            // Other rows keep the name of a row that is marked as deleted.
            var rows = SetAside.rows(context, entity, isName || entity.onDelete() == DeletePolicy.KEEP);
            setAside.put(
                    entity.name(),
                    sources.include(entity.into().table())
                            ? rows.and(SetAside.bornHere(context, entity, dataset))
                            : rows);
        }
        for (var part : sources.parts()) {
            var whole = entity(context.pipeline(), part.whole());
            var parts = entity(context.pipeline(), part.table()).map(it -> setAside.get(it.name()));
            if (whole.isPresent() && parts.isPresent() && !parts.get().newIds().isEmpty()) {
                setAside.merge(
                        whole.get().name(),
                        wholes(context, whole.get(), part, parts.get().newIds()),
                        SetAside::and);
            }
        }
        return setAside;
    }

    /** Returns the rows that these parts belong to; the parts differ between target and source. */
    private static SetAside wholes(CheckContext context, Entity whole, FactSources.Part part, List<Long> partIds)
            throws SQLException {
        return SetAside.read(context.sql("entity.wholes", whole)
                .with("table", quoted(part.table()))
                .with("key", quoted(part.key()))
                .with("whole_key", quoted(part.wholeKey()))
                .bigints("parts", partIds));
    }

    /** Returns a query of the facts that can be compared. */
    private static String readModel(
            Dataset dataset, String rows, FactSources sources, Pipeline pipeline, Map<String, SetAside> setAside) {
        var comparable = sources.rows().entrySet().stream()
                .map(row -> "%s <> ALL (%s)"
                        .formatted(quoted(row.getKey()), array(newIds(pipeline, row.getValue(), setAside))))
                .sorted()
                .collect(Collectors.joining(" AND "));
        var columns = dataset.columns().stream()
                .map(column -> column(column.name(), sources.name(), pipeline, setAside))
                .collect(Collectors.joining(", "));
        return "SELECT %s FROM %s AS published WHERE %s".formatted(columns, rows, comparable);
    }

    /** Omits a name that cannot be compared. */
    private static String column(
            String column, FactSources.Name named, Pipeline pipeline, Map<String, SetAside> setAside) {
        var nameless = named != null && named.column().equals(column)
                ? newIds(pipeline, named.table(), setAside)
                : List.<Long>of();
        return nameless.isEmpty()
                ? quoted(column)
                : "CASE WHEN %s = ANY (%s) THEN NULL ELSE %s END AS %3$s"
                        .formatted(quoted(named.key()), array(nameless), quoted(column));
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "'{", "}'::bigint[]"));
    }

    private static List<Long> newIds(Pipeline pipeline, TableName table, Map<String, SetAside> setAside) {
        return entity(pipeline, table)
                .map(entity -> setAside.get(entity.name()).newIds())
                .orElse(List.of());
    }

    private static Optional<Entity> entity(Pipeline pipeline, TableName table) {
        return pipeline.entities().stream()
                .filter(entity -> entity.into().table().equals(table))
                .findFirst();
    }
}
