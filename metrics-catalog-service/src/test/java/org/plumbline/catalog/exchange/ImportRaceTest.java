package org.plumbline.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;
import static org.plumbline.catalog.CatalogCallers.move;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.TestDatabase;

/** Others write while a file is imported. */
@CatalogTest
class ImportRaceTest extends CalledCatalog {

    private static final String CATALOG = "/api/v1/catalog";

    TestDatabase database;

    @Test
    void nobodyElseWritesUntilAnImportHasEnded() throws Exception {
        callers.define(counting("held_up"));
        callers.define(counting("waiting"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = holding("held_up")) {
            var imported = threads.submit(() -> importing("*", "held_up", "contested"));
            await().until(() -> waiting() == 1);
            var created = threads.submit(() ->
                    callers.grace().body(counting("contested")).post(METRICS).statusCode());
            var published = threads.submit(
                    () -> move(callers.grace(), "waiting", 1, "publish", "Race").statusCode());
            await().until(() -> waiting() == 3);
            holder.rollback();
            assertEquals(200, imported.get());
            assertEquals(409, created.get());
            assertEquals(200, published.get());
        }
    }

    @Test
    void anImportSeesWhatIsPublishedWhileItBegins() throws Exception {
        callers.define(counting("overtaking"));
        var tag = callers.manager().get(CATALOG).header("ETag");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = holding("overtaking")) {
            var published = threads.submit(() ->
                    move(callers.grace(), "overtaking", 1, "publish", "Race").statusCode());
            await().until(() -> waiting() == 1);
            var imported = threads.submit(() -> importing(tag, "overtaken"));
            await().until(() -> waiting() == 2);
            holder.rollback();
            assertEquals(200, published.get());
            assertEquals(412, imported.get());
        }
    }

    /** A session that lets nobody write to a metric. */
    private Connection holding(String key) throws SQLException {
        var session = database.connectAsSuperuser();
        session.setAutoCommit(false);
        try (var statement = session.prepareStatement("SELECT FROM catalog.metrics WHERE metric_key = ? FOR UPDATE")) {
            statement.setString(1, key);
            statement.execute();
        }
        return session;
    }

    /** By a session of its own: a transaction goes on seeing the activity that it saw first. */
    private int waiting() throws SQLException {
        try (var session = database.borrowSuperuser();
                var statement = session.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private int importing(String tag, String... keys) {
        var file = new StringBuilder("catalog: 1\nmetrics:\n");
        for (var key : keys) {
            file.append("""
                      - key: %s
                        origin: custom
                        versions: [{version: 1, status: draft, definition: %s}]
                    """.formatted(key, counting(key).replaceAll("\\s+", " ")));
        }
        return callers.ada()
                .contentType("application/yaml")
                .header("If-Match", tag)
                .body(file.toString().getBytes(UTF_8))
                .put(CATALOG + "?reason=Reviewed")
                .statusCode();
    }
}
