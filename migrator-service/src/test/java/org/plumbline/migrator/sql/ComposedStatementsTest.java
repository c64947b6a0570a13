package org.plumbline.migrator.sql;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;
import org.plumbline.migrator.SettingsResource;
import org.plumbline.migrator.publication.Compaction;

/**
 * Holds the statements that the migrator composes for the built-in pipelines to golden files, one for each package: all
 * that a first load, a delta run, a compaction, a reconcile run and a repair send. Statements that an SQL file has in full
 * are left out, as are those of {@code ComposedSqlTest}. After an intended change:
 * {@code ./mvnw -pl migrator-service -am test -Dtest='Composed*Test' -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.update=true}, and review the difference.
 */
@QuarkusTest
@QuarkusTestResource(RecruitingResource.class)
@WithTestResource(
        value = SettingsResource.class,
        initArgs = {
            // A single row in a delta table is due for compaction.
            @ResourceArg(name = "plumbline.publication.delta-share", value = "0"),
            @ResourceArg(name = "plumbline.publication.delta-rows", value = "0")
        })
class ComposedStatementsTest extends MigrationTest {

    private static final Path FILES = Path.of("src/test/resources/golden/composed");
    private static final String RENEWED_BY = "-Dtest='Composed*Test' -Dgolden.update=true renews ";
    private static final String BETWEEN = "\n\n";
    private static final String PLATFORMS = "/api/v1/repairs/platform-detail/";

    private RecruitingDatabase recruiting;

    @Inject
    AgroalDataSource connections;

    @Inject
    Compaction compaction;

    @Test
    void areThoseOfTheFiles() throws SQLException, IOException {
        var composed = composed();
        if (Boolean.getBoolean("golden.update")) {
            write(composed);
        }
        var files = read();
        for (var file : files.keySet()) {
            var statements = composed.getOrDefault(file, Collections.emptySortedSet());
            assertEquals(without(files.get(file), statements), without(statements, files.get(file)), RENEWED_BY + file);
        }
        assertEquals(files.keySet(), composed.keySet(), RENEWED_BY + FILES);
    }

    /** Only what differs is shown: a few statements of many. */
    private static String without(Collection<String> statements, Collection<String> others) {
        return statements.stream().filter(it -> !others.contains(it)).collect(joining(BETWEEN));
    }

    private Map<String, SortedSet<String>> composed() throws SQLException, IOException {
        // A connection does not send a prepared statement again.
        connections.flush(FlushMode.ALL);
        try (var sent = new SentStatements()) {
            everythingHappens();
            return new ComposedStatements().byFile(sent.statements());
        }
    }

    private static void write(Map<String, SortedSet<String>> composed) throws IOException {
        Files.createDirectories(FILES);
        for (var file : read().keySet()) {
            Files.delete(FILES.resolve(file));
        }
        for (var file : composed.entrySet()) {
            Files.writeString(FILES.resolve(file.getKey()), String.join(BETWEEN, file.getValue()) + "\n");
        }
    }

    private static Map<String, Set<String>> read() throws IOException {
        var statements = new TreeMap<String, Set<String>>();
        try (var files = Files.list(FILES)) {
            for (var file : files.toList()) {
                statements.put(
                        file.getFileName().toString(),
                        new LinkedHashSet<>(
                                List.of(Files.readString(file).strip().split(BETWEEN, -1))));
            }
        }
        return statements;
    }

    private void everythingHappens() throws SQLException, IOException {
        fill();
        run("full");
        change();
        run("delta");
        compaction.compactWhereDue(List.of("submission_facts", "application_summary"));
        lose();
        run("reconcile");
        repair();
        post("/api/v1/aggregates/backfill", Map.of("from", "2026-01-01", "to", "2026-01-02"))
                .statusCode(200);
        for (var list : List.of("read-models", "quarantine", "quarantine/reasons")) {
            asSuperadmin().get("/api/v1/" + list).then().statusCode(200);
        }
    }

    private void run(String mode) {
        assertSucceeds(run("moderation", mode));
        assertSucceeds(run("recruiting", mode));
    }

    private void fill() throws IOException {
        legacy.execute(Files.readString(Path.of("src/test/resources/sabotage/honest-source.sql")));
        recruiting.clear();
        recruiting.execute(RecruitingDatabase.THREE_APPLICATIONS);
    }

    private void change() {
        legacy.execute("""
                INSERT INTO posts (id, community_id, url, status, language, submitted_at, updated_at)
                VALUES (300, 1, 'https://instagram.com/p/300', 'new', 'en', now(), now());
                UPDATE posts SET title = 'corrected', updated_at = now() WHERE id = 201;
                """);
        recruiting.execute("UPDATE job_applications SET status = 'hired', updated_at = now() WHERE id = 1");
    }

    /** The source loses a community and a post with a report, the target a post without one. */
    private void lose() throws SQLException {
        legacy.execute("DELETE FROM communities WHERE id = 3; DELETE FROM posts WHERE id = 12");
        execute("DELETE FROM core.submissions WHERE submission_id = " + submission(17));
    }

    private void repair() throws SQLException {
        execute("""
                UPDATE core.post_data
                SET platform_detail = 'unknown', platform_source = 'legacy_field', platform_rule = 'group-name:meta@1'
                WHERE url LIKE '%instagram.com/p/%6'
                """);
        var preview = asSuperadmin().post(PLATFORMS + "preview").then().statusCode(200);
        var expected = preview.extract().jsonPath().getLong("expected");
        awaitEnd(change("apply", Map.of("expected", expected, "reason", "older rules")));
        awaitEnd(change("revert", Map.of("reason", "as it was")));
    }

    /** Returns the address of the run that publishes what a repair has changed. */
    private String change(String action, Map<String, Object> body) {
        return asSuperadmin()
                .contentType("application/json")
                .body(body)
                .post(PLATFORMS + action)
                .then()
                .statusCode(200)
                .extract()
                .header("Location");
    }
}
