package org.plumbline.bi.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.bi.fixture.PostsAroundTheClock.FIRST;
import static org.plumbline.bi.fixture.PostsAroundTheClock.MINUTES;
import static org.plumbline.model.metric.Kpi.REMOVAL_RATE;
import static org.plumbline.model.metric.Kpi.REMOVED_POSTS;
import static org.plumbline.model.metric.Kpi.SUBMISSIONS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.PostsAroundTheClock;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.dataset.Format;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.testsupport.TestDatabase;

/** What the overview adds up from the rollup is what the facts say by each KPI's definition, whatever the window. */
class OverviewOfRollupTest {

    private static final List<String> SERVICES = List.of("instagram", "facebook", "youtube");

    private static Connection reader;

    @BeforeAll
    static void publishPostsAroundTheClock() throws SQLException {
        var database = TestDatabase.migrated();
        PostsAroundTheClock.publish(database, 7, 250, SERVICES);
        reader = database.connectAs("plumbline_bi");
    }

    @AfterAll
    static void leave() throws SQLException {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"all\": true}",
                "{\"communities\": [\"paris\"]}",
                "{\"communities\": [\"paris\", \"toronto\"]}"
            })
    void bothPathsGiveTheSameNumbers(String setting) throws SQLException {
        try (var statement = reader.prepareStatement("SELECT set_config('plumbline.scope', ?, false)")) {
            statement.setString(1, setting);
            statement.execute();
        }
        var communities =
                List.of("paris", "toronto").stream().filter(setting::contains).toList();
        var scope = communities.isEmpty() ? Scope.everything() : Scope.of(communities);
        var database = DSL.using(reader, SQLDialect.POSTGRES);
        var random = new Random(11);
        for (var time = 0; time < 25; time++) {
            var services = random.nextInt(3) == 0 ? SERVICES.subList(0, 2) : List.<String>of();
            var selection = new Selection(scope, services);
            var window = window(random);
            var question = new OverviewQuestion(scope, window, services, true, false);
            var measured = Measured.read(database, question, FIRST.plus(9, ChronoUnit.DAYS));
            compare(new Facts(database, selection, window), measured);
        }
    }

    private static void compare(Facts facts, Measured measured) {
        for (var kpi : Kpi.values()) {
            assertEquals(
                    facts.value(kpi).map(OverviewOfRollupTest::rounded),
                    measured.current().get(kpi).map(OverviewOfRollupTest::rounded),
                    () -> kpi + " of " + facts.window());
        }
        assertEquals(facts.perDay(SUBMISSIONS), measured.submissions());
        assertEquals(facts.perDay(REMOVED_POSTS), measured.removedPosts());
        assertEquals(facts.by(REMOVED_POSTS, "takedown_source"), withoutZeros(measured.takedownSources()));
        assertEquals(
                facts.by(SUBMISSIONS, "platform_detail"),
                withoutZeros(measured.platforms().stream()
                        .collect(Collectors.toMap(Overview.Platform::platformDetail, Overview.Platform::submissions))));
        assertEquals(
                facts.by(REMOVED_POSTS, "platform_detail"),
                withoutZeros(measured.platforms().stream()
                        .collect(
                                Collectors.toMap(Overview.Platform::platformDetail, Overview.Platform::removedPosts))));
        for (var platform : measured.platforms()) {
            assertEquals(
                    facts.removalRate(platform.platformDetail()).map(Format.PERCENT::rounded),
                    Optional.ofNullable(platform.removalRate()));
        }
    }

    /** Within an hour, over hours, over days; ends on the hour or not. */
    private static Window window(Random random) {
        var from = FIRST.plus(random.nextLong(MINUTES), ChronoUnit.MINUTES);
        var to = from.plus(1 + random.nextLong(random.nextBoolean() ? 90 : MINUTES), ChronoUnit.MINUTES);
        if (random.nextInt(3) > 0) {
            return new Window(from, to);
        }
        var unit = random.nextBoolean() ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        return new Window(from.truncatedTo(unit), to.truncatedTo(unit).plus(1, unit));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.round(new MathContext(10)).stripTrailingZeros();
    }

    /** The facts of a window, read by the definition of each KPI. */
    private record Facts(DSLContext database, Selection selection, Window window) {

        Optional<BigDecimal> value(Kpi kpi) {
            var definition = kpi.definition();
            var dataset = Datasets.named(definition.header().dataset()).orElseThrow();
            var within = Predicates.in(window, definition.header().timeColumn());
            return Optional.ofNullable(database.select(MetricFields.value(definition, within))
                    .from(Relations.of(dataset))
                    .where(selection.on(dataset))
                    .fetchOne()
                    .value1());
        }

        Map<LocalDate, Long> perDay(Kpi kpi) {
            var time = kpi.definition().header().timeColumn();
            return grouped(kpi, DSL.field("(" + time + " at time zone 'UTC')::date", LocalDate.class));
        }

        Map<String, Long> by(Kpi kpi, String column) {
            return grouped(kpi, field(name(column), String.class));
        }

        Optional<BigDecimal> removalRate(String service) {
            return new Facts(database, new Selection(selection.scope(), List.of(service)), window).value(REMOVAL_RATE);
        }

        private <K> Map<K, Long> grouped(Kpi kpi, Field<K> group) {
            var within = Predicates.in(window, kpi.definition().header().timeColumn());
            return database
                    .select(group, MetricFields.value(kpi.definition(), within))
                    .from(Relations.of(Datasets.SUBMISSION_FACTS))
                    .where(selection.on(Datasets.SUBMISSION_FACTS))
                    .and(within)
                    .groupBy(group)
                    .fetch()
                    .stream()
                    .collect(Collectors.toMap(
                            row -> row.value1(), row -> row.value2().longValueExact()));
        }
    }
}
