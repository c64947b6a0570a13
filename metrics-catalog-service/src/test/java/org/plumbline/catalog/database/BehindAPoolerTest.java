package org.plumbline.catalog.database;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.Pooler;

/** All transactions, whosever they are, in one session that a pooler hands on. */
@EnabledIf(
        value = "org.plumbline.testsupport.Pooler#isInstalled",
        disabledReason = "there is no pgbouncer on this machine")
@CatalogTest
@WithTestResource(
        value = PooledCatalog.class,
        initArgs = @ResourceArg(name = "quarkus.flyway.migrate-at-start", value = "false"))
class BehindAPoolerTest {

    private static final int METRICS_AT_ONCE = 8;

    FakeOidc oidc;
    Pooler pooler;

    @Test
    void metricsAreDefinedPublishedAndReadByManyAtOnce() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = callers.invokeAll(IntStream.range(0, METRICS_AT_ONCE)
                    .mapToObj(number -> life("pooled_" + number))
                    .toList());
            for (var life : lives) {
                life.get();
            }
        }
        try (var session = pooler.database().connectAsSuperuser();
                var statement = session.createStatement();
                var row = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE usename = 'plumbline_catalog' AND datname = current_database()""")) {
            row.next();
            assertEquals(1, row.getInt(1));
        }
    }

    private Callable<Void> life(String key) {
        return () -> {
            var callers = new CatalogCallers(oidc);
            callers.define(counting(key, "As it was"));
            callers.publish(key, 1);
            callers.revise(key, counting(key, "As it is"));
            callers.publish(key, 2);
            callers.ada().get(METRICS + "/" + key).then().statusCode(200).body("title", equalTo("As it is"));
            callers.ada().get(METRICS + "?search=" + key).then().statusCode(200).body("items", hasSize(1));
            return null;
        };
    }
}
