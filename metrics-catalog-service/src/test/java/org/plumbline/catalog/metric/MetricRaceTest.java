package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;
import static org.plumbline.catalog.CatalogCallers.move;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CalledCatalog;
import org.plumbline.catalog.CatalogTest;

/** Many who want the same at once. */
@CatalogTest
class MetricRaceTest extends CalledCatalog {

    private static final int MANY = 50;

    @Test
    void oneOfManyWhoPublishAVersionWinsAndTheOthersAreToldSo() throws InterruptedException, ExecutionException {
        callers.define(counting("raced"));
        var statuses = atOnce(
                () -> move(callers.grace(), "raced", 1, "publish", "Race").statusCode());
        assertEquals(1, count(statuses, 200), statuses::toString);
        assertEquals(MANY - 1, count(statuses, 409), statuses::toString);
        callers.manager().get(METRICS + "/raced/history").then().body("items.action", contains("published", "drafted"));
    }

    @Test
    void oneOfManyWhoDefineAMetricWinsAndTheOthersAreToldSo() throws InterruptedException, ExecutionException {
        var statuses = atOnce(
                () -> callers.ada().body(counting("claimed")).post(METRICS).statusCode());
        assertEquals(1, count(statuses, 201), statuses::toString);
        assertEquals(MANY - 1, count(statuses, 409), statuses::toString);
    }

    @Test
    void draftsThatAreMadeAtOnceHaveNumbersOfTheirOwn() throws InterruptedException, ExecutionException {
        callers.define(counting("drafted"));
        var statuses = atOnce(() -> callers.ada()
                .header("If-Match", "*")
                .body(counting("drafted"))
                .post(METRICS + "/drafted/versions")
                .statusCode());
        assertEquals(MANY, count(statuses, 201), statuses::toString);
        var numbers =
                callers.manager().get(METRICS + "/drafted/versions").jsonPath().getList("items.version", Integer.class);
        assertEquals(IntStream.rangeClosed(1, MANY + 1).boxed().toList(), numbers.reversed());
    }

    @Test
    void oneOfManyDraftsThatAreMadeOnTheSameStateWinsAndTheOthersAreStale()
            throws InterruptedException, ExecutionException {
        var tag = callers.define(counting("revised"));
        var statuses = atOnce(() -> callers.ada()
                .header("If-Match", tag)
                .body(counting("revised"))
                .post(METRICS + "/revised/versions")
                .statusCode());
        assertEquals(1, count(statuses, 201), statuses::toString);
        assertEquals(MANY - 1, count(statuses, 412), statuses::toString);
    }

    private static List<Integer> atOnce(Callable<Integer> request) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(MANY, request))) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static long count(List<Integer> statuses, int status) {
        return statuses.stream().filter(each -> each == status).count();
    }
}
