package org.plumbline.bi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.explain.Explanation.Contribution;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.testsupport.TestDatabase;

/** Contributions add up, and the legacy database's value is theirs, whatever the window and the scope. */
class ContributionsTest {

    private static final Instant FIRST = Instant.parse("2026-03-27T00:00:00Z");
    private static final long MINUTES = 8 * 24 * 60;
    private static final BigDecimal ROUNDING = new BigDecimal("0.000002");

    private static Connection reader;

    @BeforeAll
    static void publishPostsAroundTheClock() throws SQLException {
        var database = TestDatabase.migrated();
        var data = new TargetData(database).empty().community("paris").community("toronto");
        var random = new Random(5);
        for (var post = 0; post < 120; post++) {
            var submitted = FIRST.plus(random.nextLong(MINUTES), ChronoUnit.MINUTES);
            var community = random.nextInt(7) == 0 ? null : random.nextBoolean() ? "paris" : "toronto";
            var removed = random.nextInt(3) == 0 ? submitted.plus(random.nextLong(4000), ChronoUnit.MINUTES) : null;
            var id = data.post(community, "x", "x", submitted.toString(), removed == null ? null : removed.toString());
            for (var report = random.nextInt(3); report > 0; report--) {
                var reported = submitted.plus(random.nextLong(900), ChronoUnit.MINUTES);
                data.report(
                        id,
                        reported.toString(),
                        random.nextInt(4) == 0 ? reported.plusSeconds(60).toString() : null);
            }
        }
        data.publish(1, FIRST.plus(30, ChronoUnit.DAYS));
        new Provenance(data).witnessed();
        reader = database.connectAs("plumbline_bi");
    }

    @AfterAll
    static void leave() throws SQLException {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paris", "paris,toronto"})
    void addUpToTheValue(String communities) throws SQLException {
        var scope = communities.isEmpty() ? Scope.everything() : Scope.of(List.of(communities.split(",", -1)));
        var database = DSL.using(reader, SQLDialect.POSTGRES);
        see(scope);
        var random = new Random(13);
        for (var time = 0; time < 8; time++) {
            var from = FIRST.plus(random.nextLong(MINUTES), ChronoUnit.MINUTES);
            var to = from.plus(1 + random.nextLong(random.nextBoolean() ? 300 : MINUTES), ChronoUnit.MINUTES);
            var window = new Window(from, to);
            for (var kpi : Kpi.values()) {
                check(database, Figures.read(database, kpi, scope, window), scope, window);
            }
        }
    }

    private static void check(DSLContext database, Figures figures, Scope scope, Window window) {
        var kpi = figures.kpi();
        var contributions = figures.contributions();
        assertEquals(
                figures.total().rows(),
                contributions.stream().mapToLong(Contribution::rows).sum(),
                () -> kpi + " of " + window);
        var value = figures.rounded(figures.total().value());
        switch (kpi) {
            case SUBMISSIONS, REPORTS, REMOVED_POSTS -> assertEquals(value, sum(contributions));
            case REMOVAL_RATE -> {
                if (value != null) {
                    assertTrue(
                            value.subtract(sum(contributions)).abs().compareTo(ROUNDING) <= 0,
                            () -> value + " is not " + contributions);
                }
            }
            case MEDIAN_HOURS_TO_TAKEDOWN ->
                contributions.forEach(branch -> assertEquals(branch.rows() == 0, branch.value() == null));
        }
        var reconciled = new Reconciling(database).of(figures, scope, window);
        assertEquals(value, reconciled.legacyValue(), () -> kpi + " of " + window);
        assertEquals(value, reconciled.value());
        var sample = new Sample(kpi.definition(), scope, window).read(database);
        assertEquals(Math.min(Sample.SIZE, figures.total().rows()), sample.size());
    }

    private static BigDecimal sum(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void see(Scope scope) throws SQLException {
        var communities = String.join(
                ",", scope.communities().stream().map(it -> "\"" + it + "\"").toList());
        try (var statement = reader.prepareStatement("SELECT set_config('plumbline.scope', ?, false)")) {
            statement.setString(1, "{\"all\": %s, \"communities\": [%s]}".formatted(scope.all(), communities));
            statement.execute();
        }
    }
}
