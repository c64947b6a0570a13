package org.plumbline.bi.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.bi.fixture.PostsAroundTheClock.FIRST;
import static org.plumbline.bi.fixture.PostsAroundTheClock.MINUTES;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.explain.Explanation.Contribution;
import org.plumbline.bi.fixture.PostsAroundTheClock;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.metric.AskedMetric.MetricParts;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.dataset.ReferenceColumns;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.GoodDirection;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric.Header;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricDefinition.Ratio;
import org.plumbline.model.metric.MetricDefinition.Simple;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.time.TimeZones;
import org.plumbline.testsupport.TestDatabase;

/** Contributions add up, and the legacy database's value is theirs, whatever the window and the scope. */
class ContributionsTest {

    private static final BigDecimal ROUNDING = new BigDecimal("0.000002");

    private static final Measure REPORTS = new Measure(Aggregation.SUM, "report_count", List.of());
    private static final Measure HOURS = new Measure(Aggregation.AVG, "hours_to_takedown", List.of());

    private static final List<MetricDefinition> METRICS = Stream.concat(
                    Arrays.stream(Kpi.values()).map(Kpi::definition),
                    Stream.of(
                            reports(header -> new Simple(header, REPORTS)),
                            reports(header -> new Ratio(header, REPORTS, Measure.count())),
                            reports(header -> new Ratio(header, HOURS, Measure.count()))))
            .toList();

    private static Connection reader;

    @BeforeAll
    static void publishPostsAroundTheClock() throws SQLException {
        var database = TestDatabase.migrated();
        new Provenance(PostsAroundTheClock.publish(database, 5, 120, List.of("instagram"))).withReference();
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
            for (var metric : METRICS) {
                check(database, metric, scope, window);
            }
        }
    }

    @Test
    void knowsWhichColumnsAreKeptOfWhatTheLegacyDatabaseSaid() throws SQLException {
        see(Scope.everything());
        var database = DSL.using(reader, SQLDialect.POSTGRES);
        for (var dataset : List.of(Datasets.SUBMISSION_FACTS, Datasets.REPORT_FACTS)) {
            var columns = database.selectFrom(Relations.ofReference(dataset))
                    .limit(0)
                    .fetch()
                    .fields();
            assertEquals(
                    ReferenceColumns.of(dataset),
                    Arrays.stream(columns).map(Field::getName).collect(Collectors.toSet()));
        }
    }

    private static void check(DSLContext database, MetricDefinition metric, Scope scope, Window window) {
        var asked = new MetricInWindow(metric, MetricParts.NONE, window, TimeZones.UTC);
        var computed = asked.on(database, Relations::of, scope);
        var figures = Contributions.read(database, metric, scope, window);
        Supplier<String> place = () -> metric.key() + " of " + window;
        assertEquals(rounded(computed.number(), metric), rounded(figures.total().value(), metric), place);
        var contributions = figures.contributions();
        assertEquals(
                figures.total().rows(),
                contributions.stream().mapToLong(Contribution::rows).sum(),
                place);
        if (AddingUp.isSoOf(metric)) {
            var difference = computed.number().orElse(BigDecimal.ZERO).subtract(sum(contributions));
            assertTrue(difference.abs().compareTo(ROUNDING) <= 0, () -> place.get() + " is not " + contributions);
        } else {
            contributions.forEach(branch -> assertEquals(branch.rows() == 0, branch.value() == null));
        }
        var reconciled = new LegacyComparison(database, asked).of(computed.number(), Optional.empty(), scope);
        if (LegacyComparison.silence(List.of(metric)).isEmpty()) {
            assertEquals(rounded(computed.number(), metric), reconciled.legacyValue(), place);
        }
        assertEquals(rounded(computed.number(), metric), reconciled.value());
        var sample = new Sample(metric, scope, window).read(database);
        assertEquals(Math.min(Sample.SIZE, figures.total().rows()), sample.size());
    }

    private static BigDecimal rounded(Optional<BigDecimal> number, MetricDefinition metric) {
        return number.map(metric.format()::rounded).orElse(null);
    }

    private static BigDecimal sum(List<Contribution> contributions) {
        return contributions.stream()
                .map(Contribution::value)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static MetricDefinition reports(Function<Header, MetricDefinition> metric) {
        return metric.apply(new Header(
                "by_reports",
                "By reports",
                "Of posts",
                "submission_facts",
                "submitted_at",
                Format.NUMBER,
                GoodDirection.NONE,
                List.of()));
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
