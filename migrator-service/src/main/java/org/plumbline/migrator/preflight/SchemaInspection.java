package org.plumbline.migrator.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.KnownChecks;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.pipeline.ReferenceQuery;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Node;

/** One inspection of both databases for one pipeline. */
final class SchemaInspection {

    private static final Catalogue NOTHING = new Catalogue(List.of(), Map.of(), "nobody");

    private final Pipeline pipeline;
    private final KnownChecks checks;
    private InspectedDatabase source = new InspectedDatabase("source", NOTHING);
    private InspectedDatabase target = new InspectedDatabase("target", NOTHING);

    SchemaInspection(Pipeline pipeline, KnownChecks checks) {
        this.pipeline = pipeline;
        this.checks = checks;
    }

    /** All findings: errors before advice, those of the source first. */
    List<SchemaFinding> findings() {
        return Stream.concat(source.findings().stream(), target.findings().stream())
                .sorted(Comparator.comparing(SchemaFinding::isError).reversed())
                .toList();
    }

    int checkedColumns() {
        return source.checkedColumns() + target.checkedColumns();
    }

    /** @throws org.plumbline.migrator.source.SourceFailure if the source fails */
    void inspectSource(LegacySnapshot snapshot) {
        var version = snapshot.read(connection -> connection.getMetaData().getDatabaseMajorVersion());
        var refusal = SourceRules.refusal(version);
        if (refusal.isPresent()) {
            // Its catalogue differs; nothing else can be read.
            sourceFails(refusal.get(), "Upgrade the source, or restore a dump of it on a newer server and read that.");
            return;
        }
        var legacyTables = pipeline.entities().stream().map(Entity::from).collect(Collectors.toSet());
        source = new InspectedDatabase("source", snapshot.read(connection -> Catalogue.read(connection, legacyTables)));
        eachEntity(new SourceRules(source)::check);
        if (snapshot.position().oldestStart() == null) {
            source.advice(
                    InspectedDatabase.place(pipeline.document().get("source")),
                    null,
                    "the start of other sessions' transactions is not visible, so each delta run compares every row",
                    "GRANT pg_read_all_stats TO %s; does not help on a standby or with prepared transactions."
                            .formatted(source.catalogue().user()));
        }
        snapshot.use(connection -> new StatementRules(source, connection).check(referenceQueries()));
    }

    /** Records that the source cannot be read at all. */
    void sourceFails(String message, String fix) {
        source.error(InspectedDatabase.place(pipeline.document().get("source")), null, null, message, fix);
    }

    /** Inspects the target; call it after the source has been inspected, as far as possible. */
    void inspectTarget(Connection connection) throws SQLException {
        target = new InspectedDatabase("target", Catalogue.read(connection, targetTables()));
        var mappings = new MappingRules(source, target);
        eachEntity((entity, definition) -> new TargetRules(target, mappings, entity, definition).check());
        datasets().forEach(this::check);
        new StatementRules(target, connection).check(checkStatements());
    }

    private void eachEntity(BiConsumer<Entity, Node> rules) {
        var definitions = pipeline.document().get("entities");
        for (var index = 0; index < pipeline.entities().size(); index++) {
            rules.accept(pipeline.entities().get(index), definitions.get(index));
        }
    }

    private Set<TableName> targetTables() {
        var tables = new HashSet<TableName>();
        for (var entity : pipeline.entities()) {
            entity.into().tables().forEach(part -> tables.add(part.table()));
            entity.into().terms().forEach(terms -> {
                tables.add(terms.table());
                tables.add(terms.dictionary());
            });
        }
        datasets().forEach(dataset -> tables.addAll(relations(dataset)));
        return tables;
    }

    private List<Dataset> datasets() {
        return pipeline.publishes().stream()
                .flatMap(publication -> Datasets.publishedAs(publication).stream())
                .toList();
    }

    /** The scoped view for queries, and the published content behind it. */
    private static List<TableName> relations(Dataset dataset) {
        return Stream.of(dataset.name(), ReadModel.of(dataset).materializedView())
                .map(name -> new TableName("bi", name))
                .toList();
    }

    /** Checks that a read model has every column that queries may name. */
    private void check(Dataset dataset) {
        var where = "read model " + dataset.name();
        for (var name : relations(dataset)) {
            target.relation(where, name).ifPresent(relation -> dataset.columns()
                    .forEach(column -> target.column(where, relation, column.name())
                            .filter(live -> !live.family().fits(TypeFamily.of(column.type())))
                            .ifPresent(live -> target.error(
                                    where,
                                    live,
                                    "%s is %s, not %s".formatted(live, live.type(), Fields.written(column.type())),
                                    "Migrate the target database with this version of the service."))));
        }
    }

    private Map<String, String> referenceQueries() {
        var statements = new TreeMap<String, String>();
        var definitions = pipeline.document().get("reference-queries");
        pipeline.referenceQueries()
                .forEach((dataset, sql) -> statements.put(
                        "the reference query of %s (%s)"
                                .formatted(dataset, InspectedDatabase.place(definitions.get(dataset))),
                        new ReferenceQuery(sql).without(Map.of())));
        return statements;
    }

    private Map<String, String> checkStatements() {
        var statements = new LinkedHashMap<String, String>();
        var sql = checks.targetSqlByCheck();
        for (var check : pipeline.checks()) {
            if (sql.containsKey(check.id())) {
                statements.put("check " + check.id(), sql.get(check.id()));
            }
        }
        return statements;
    }
}
