package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.load.read.ReadingPlan;
import org.plumbline.migrator.load.read.SourceQueries;
import org.plumbline.migrator.load.write.BundleSql;
import org.plumbline.migrator.load.write.EntityMapping;
import org.plumbline.migrator.load.write.TargetTables;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.transform.Transformers;

/**
 * The statements that an entity's definition makes, as files. After a change that is meant:
 * {@code ./mvnw -pl migrator-service -am test -Dtest='Composed*Test' -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.update=true}, and review the difference.
 */
@QuarkusTest
class ComposedSqlTest {

    private static final Path FILES = Path.of("src/test/resources/golden/load");

    @Inject
    AgroalDataSource target;

    @Inject
    Pipelines pipelines;

    @Inject
    Transformers transformers;

    @ParameterizedTest
    @CsvSource({"moderation, posts", "moderation, reports", "recruiting, job_applications"})
    void readsAndWritesAnEntity(String pipeline, String name) throws SQLException, IOException {
        var entity = pipelines.named(pipeline).orElseThrow().entities().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        var statements = new ArrayList<String>();
        statements.addAll(reading(entity));
        try (var connection = target.getConnection()) {
            statements.addAll(writing(EntityMapping.compile(entity, new TargetTables(connection), transformers)));
        }

        var sql = String.join(";\n\n", statements) + ";\n";
        var file = FILES.resolve(name + ".sql");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FILES);
            Files.writeString(file, sql);
        }
        assertEquals(Files.readString(file), sql, "-Dtest='Composed*Test' -Dgolden.update=true renews " + file);
    }

    private static List<String> reading(Entity entity) {
        var queries = new SourceQueries(entity);
        return List.of(
                queries.after(null),
                queries.after("42"),
                queries.of(List.of("42", "it's")),
                queries.changed(new ReadingPlan.ByTransaction(4_294_967_300L)),
                queries.hashes(),
                queries.ranges(),
                queries.keys(List.of("00042")));
    }

    private static List<String> writing(EntityMapping mapping) {
        var sql = new BundleSql(mapping);
        var statements = new ArrayList<>(List.of(
                "COPY " + sql.copy(mapping.table(), mapping.columns()),
                sql.updateMain().orElseThrow(),
                sql.analyze()));
        statements.addAll(sql.deleteParts());
        mapping.parts()
                .forEach(part -> statements.addAll(List.of(
                        "COPY " + sql.copy(part.table(), part.columns()),
                        sql.upsertPart(part),
                        sql.deleteByKey(part.table()))));
        mapping.terms()
                .forEach(terms -> statements.addAll(
                        List.of("COPY " + sql.termsCopy(terms), sql.deleteTerms(terms), sql.insertTerms(terms))));
        return statements;
    }
}
