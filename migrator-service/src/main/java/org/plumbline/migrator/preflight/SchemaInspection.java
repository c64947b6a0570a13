package org.plumbline.migrator.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.migrator.pipeline.Definition;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.ReferenceSql;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.preflight.StatementRules.Statement;
import org.plumbline.migrator.source.LegacySnapshot;

/** One inspection of both databases for one definition. */
final class SchemaInspection {

    private static final Catalogue NOTHING = new Catalogue(List.of(), Map.of(), "nobody");

    private final Definition definition;
    private final Pipeline pipeline;
    private final CheckStatements checks;
    private Side source = new Side("source", NOTHING);
    private Side target = new Side("target", NOTHING);

    SchemaInspection(Definition definition, CheckStatements checks) {
        this.definition = definition;
        this.pipeline = definition.pipeline();
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

    /** @throws org.plumbline.migrator.source.SourceFault if the source fails */
    void inspectSource(LegacySnapshot snapshot) {
        var version = snapshot.read(connection -> connection.getMetaData().getDatabaseMajorVersion());
        var refusal = ServerVersion.refusal(version);
        if (refusal.isPresent()) {
            // Its catalogue has another form; nothing else can be read.
            sourceFails(refusal.get(), ServerVersion.fix());
            return;
        }
        source = new Side("source", snapshot.read(connection -> Catalogue.read(connection, legacyTables())));
        var rules = new SourceRules(source, definition);
        for (var index = 0; index < pipeline.entities().size(); index++) {
            rules.examine(index, pipeline.entities().get(index));
        }
        if (snapshot.position().oldestStart() == null) {
            source.advice(
                    definition.place("source"),
                    null,
                    null,
                    "it cannot be seen when others' transactions began, so each delta run looks at every row",
                    "GRANT pg_read_all_stats TO %s; on a standby, or beside prepared transactions, it stays so."
                            .formatted(source.catalogue().user()));
        }
        snapshot.read(connection -> {
            new StatementRules(source, connection).examine(referenceQueries());
            return null;
        });
    }

    /** Records that the source cannot be read at all. */
    void sourceFails(String message, String fix) {
        source.error(definition.place("source"), null, null, message, fix);
    }

    /** Inspects the target; call it after the source, as far as that can be inspected. */
    void inspectTarget(Connection connection) throws SQLException {
        target = new Side("target", Catalogue.read(connection, targetTables()));
        var mappings = new MappingRules(source, target, definition);
        for (var index = 0; index < pipeline.entities().size(); index++) {
            new TargetRules(
                            target,
                            mappings,
                            definition,
                            index,
                            pipeline.entities().get(index))
                    .examine();
        }
        var readModels = new ReadModelRules(target);
        ReadModelRules.datasets(pipeline).forEach(readModels::examine);
        new StatementRules(target, connection).examine(checkStatements());
    }

    private Set<TableName> legacyTables() {
        var tables = new HashSet<TableName>();
        pipeline.entities().stream().map(Entity::from).forEach(tables::add);
        return tables;
    }

    private Set<TableName> targetTables() {
        var tables = new HashSet<TableName>();
        for (var entity : pipeline.entities()) {
            tables.add(entity.into().table());
            entity.into().parts().forEach(part -> tables.add(part.table()));
            entity.into().terms().forEach(terms -> {
                tables.add(terms.table());
                tables.add(terms.dictionary());
            });
        }
        ReadModelRules.datasets(pipeline).forEach(dataset -> tables.addAll(ReadModelRules.relations(dataset)));
        return tables;
    }

    private List<Statement> referenceQueries() {
        return pipeline.referenceQueries().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(referenceQuery -> new Statement(
                        "the reference query of %s (%s)"
                                .formatted(
                                        referenceQuery.getKey(),
                                        definition.place("reference-queries", referenceQuery.getKey())),
                        ReferenceSql.ofEverything(referenceQuery.getValue())))
                .toList();
    }

    private List<Statement> checkStatements() {
        var statements = new ArrayList<Statement>();
        var sql = checks.targetSqlByCheck();
        for (var check : pipeline.checks()) {
            if (sql.containsKey(check.id())) {
                statements.add(new Statement("check " + check.id(), sql.get(check.id())));
            }
        }
        return statements;
    }
}
