package org.plumbline.bi.caching;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.bi.fixture.TestClock;
import org.plumbline.bi.freshness.DatasetFreshness.Content;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.model.metric.Window;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** Applications by company and by status are what SQL over the facts counts, whatever is kept of windows before. */
@QuarkusTest
@TestProfile(KeptAnswersTest.Keeping.class)
class KeptCountsTest {

    private static final Instant FIRST = Instant.parse("2026-11-02T00:00:00Z");
    private static final int MINUTES = 5 * 24 * 60;
    private static final List<String> STATUSES = List.of("new", "HIRED", "interview", "offer");

    FakeOidc oidc;
    TestDatabase database;
    TargetData data;

    @Inject
    TestClock clock;

    private final Random random = new Random(5);

    /** What a caller asks for; either end may be missing. */
    private record Asked(Optional<Instant> from, Optional<Instant> to) {

        static Asked of(Instant from, Instant to) {
            return new Asked(Optional.of(from), Optional.of(to));
        }

        String query(int limit) {
            return "?limit=" + limit
                    + from.map(it -> "&from=" + it).orElse("")
                    + to.map(it -> "&to=" + it).orElse("");
        }
    }

    @BeforeEach
    void begin() {
        clock.set(SampleFacts.NOW);
        data = new TargetData(database).empty();
    }

    @Test
    void everyWindowCountsWhatTheFactsSay() {
        var windows = windows();
        apply(1, 250);
        data.publishApplications(11, SampleFacts.PUBLISHED_AT);
        windows.forEach(this::compare);

        apply(251, 300);
        data.execute("UPDATE recruiting.jobs SET company_id = 8 WHERE id BETWEEN 10 AND 30");
        data.execute("UPDATE recruiting.companies SET name = 'Renamed' WHERE id = 5");
        data.publishApplications(12, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        windows.forEach(this::compare);

        data.execute("DELETE FROM recruiting.job_applications WHERE id % 3 = 0");
        data.execute("SELECT bi.refresh_application_summary()");
        windows.forEach(this::compare);
    }

    @Test
    void windowsThatEndInTheSameHoursShareTheirCounts() {
        data.application(1, "new", "2026-11-05T00:00Z").application(2, "new", "2026-11-15T10:20:30Z");
        data.publishApplications(21, SampleFacts.PUBLISHED_AT);
        count("from=2026-11-01T00:30Z&to=2026-11-15T10:20Z", 1);
        // Whoever reads whole hours now counts nothing.
        data.execute("DELETE FROM recruiting.job_applications WHERE id = 1");
        data.refresh();
        count("from=2026-11-01T00:30Z&to=2026-11-15T10:21Z", 2);
        count("from=2026-11-01T00:31Z&to=2026-11-15T10:59Z", 2);
        count("from=2026-11-01T00:30Z&to=2026-11-15T11:00Z", 1);
    }

    @Test
    void windowsThatMoveByMinutesShareTheTenMinutesAtTheirEnds() {
        data.application(1, "new", "2026-11-01T00:45Z")
                .application(2, "new", "2026-11-15T10:05Z")
                .application(3, "new", "2026-11-15T10:20:30Z");
        data.publishApplications(31, SampleFacts.PUBLISHED_AT);
        // The first one leaves its hours, the second one its ten minutes.
        count("from=2026-11-01T00:30Z&to=2026-11-15T10:20Z", 2);
        count("from=2026-11-01T00:31Z&to=2026-11-15T10:20Z", 2);
        data.execute("DELETE FROM recruiting.job_applications");
        data.refresh();
        count("from=2026-11-01T00:32Z&to=2026-11-15T10:21Z", 2);
        count("from=2026-11-01T00:32Z&to=2026-11-15T10:09Z", 1);
        count("from=2026-11-01T00:42Z&to=2026-11-15T10:10Z", 1);
    }

    @Test
    void countsBeyondTheLimitAreNotKept() {
        var kept = new KeptCounts(6, new SimpleMeterRegistry());
        assertEquals(1, new Numbers(5).timesCounted(kept));
        assertEquals(2, new Numbers(6).timesCounted(kept));
        var none = new KeptCounts(0, new SimpleMeterRegistry());
        assertEquals(2, new Numbers(0).timesCounted(none));
    }

    @Test
    void whatWasAskedOftenMakesRoomForWhatIsPublishedNow() {
        var kept = new KeptCounts(10, new SimpleMeterRegistry());
        var numbers = new Numbers(6);
        for (var time = 0; time < 60; time++) {
            numbers.timesCounted(kept);
        }
        assertEquals(2, numbers.publishedAnew().timesCounted(kept));
    }

    /** Applications in minutes of their own and at the beginning of hours, for nine companies and for none. */
    private void apply(int first, int last) {
        for (var key = first; key <= last; key++) {
            var made = FIRST.plus(random.nextInt(MINUTES), ChronoUnit.MINUTES);
            data.application(
                    key,
                    STATUSES.get(random.nextInt(STATUSES.size())),
                    (random.nextInt(4) == 0 ? made.truncatedTo(ChronoUnit.HOURS) : made).toString());
        }
        data.execute("UPDATE recruiting.companies SET name = 'Company ' || id WHERE id >= ?", first);
        data.execute("UPDATE recruiting.companies SET deleted_at = now() WHERE id = 3");
        data.execute("UPDATE recruiting.jobs SET company_id = nullif(id % 10, 0) WHERE id >= ?", first);
    }

    /** Within an hour, over the turn of one, whole hours and days, anything, the same a minute later, and open. */
    private List<Asked> windows() {
        var windows = new ArrayList<Asked>();
        for (var time = 0; time < 6; time++) {
            var from = FIRST.plus(random.nextInt(MINUTES), ChronoUnit.MINUTES);
            var hour = from.truncatedTo(ChronoUnit.HOURS);
            windows.add(Asked.of(hour.plusSeconds(60), hour.plusSeconds(60L * (2 + random.nextInt(58)))));
            windows.add(Asked.of(hour.minusSeconds(60L * (1 + random.nextInt(29))), hour.plusSeconds(60 * 20)));
            windows.add(Asked.of(hour, hour.plus(1 + random.nextInt(60), ChronoUnit.HOURS)));
            windows.add(Asked.of(from.truncatedTo(ChronoUnit.DAYS), hour.plus(1, ChronoUnit.DAYS)));
            var to = hour.plus(30 + random.nextInt(4000), ChronoUnit.MINUTES).plus(Duration.ofHours(1));
            windows.add(Asked.of(from, to));
            windows.add(Asked.of(from.plusSeconds(60), to.plusSeconds(60)));
            windows.add(Asked.of(from.plusMillis(60_001), to.plusSeconds(119)));
        }
        var middle = FIRST.plus(MINUTES / 2, ChronoUnit.MINUTES);
        windows.add(new Asked(Optional.of(middle.plusSeconds(60)), Optional.empty()));
        windows.add(new Asked(Optional.empty(), Optional.of(middle.plusSeconds(60))));
        windows.add(new Asked(Optional.empty(), Optional.empty()));
        return windows;
    }

    private void compare(Asked window) {
        compare(
                window,
                Api.APPLICATIONS_BY_COMPANY,
                "company_id AS \"companyId\", company_name AS \"companyName\"",
                "\"companyId\" NULLS LAST");
        compare(window, Api.APPLICATIONS_BY_STATUS, "application_status AS status", "status");
    }

    private void compare(Asked window, String path, String group, String order) {
        var facts = JsonPath.from(data.single(
                """
                SELECT json_build_object('items', coalesce(json_agg(counted ORDER BY applications DESC, %s), '[]'))
                FROM (
                    SELECT %s, count(*) AS applications
                    FROM bi.application_summary_published
                    WHERE created_at >= coalesce(?::timestamptz, '-infinity')
                        AND created_at < coalesce(?::timestamptz, 'infinity')
                    GROUP BY %s
                ) AS counted""".formatted(order, group, group.replaceAll(" AS [^,]+", "")),
                window.from().map(Instant::toString).orElse(null),
                window.to().map(Instant::toString).orElse(null)));
        List<Map<String, Object>> items = facts.getList("items");
        var limit = 1 + random.nextInt(items.size() + 2);
        var total = items.stream()
                .mapToInt(item -> (Integer) item.get("applications"))
                .sum();
        var answer = read(path + window.query(limit))
                .body("items", equalTo(items.stream().limit(limit).toList()))
                .body("truncated", equalTo(items.size() > limit));
        if (total > 0) {
            answer.body("applications.value", equalTo(total));
        }
    }

    private void count(String window, int applications) {
        read(Api.APPLICATIONS_BY_COMPANY + "?" + window).body("applications.value", equalTo(applications));
        read(Api.APPLICATIONS_BY_STATUS + "?" + window).body("applications.value", equalTo(applications));
    }

    private ValidatableResponse read(String path) {
        return Api.with(oidc.superadmin()).get(path).then().statusCode(200);
    }

    /** So many counts. */
    private static final class Numbers implements Counting<Integer> {

        private final int counts;
        private Content content = new Content(1, FIRST, Optional.empty(), "");
        private int times;

        Numbers(int counts) {
            this.counts = counts;
        }

        Numbers publishedAnew() {
            content = new Content(content.version() + 1, content.at().plusSeconds(300), Optional.empty(), "");
            return this;
        }

        /** Of two times that the same is asked, and of those before. */
        int timesCounted(KeptCounts kept) {
            var window = new Window(FIRST, FIRST.plus(1, ChronoUnit.HOURS));
            var nowhere = DSL.using(SQLDialect.POSTGRES);
            assertEquals(counts, kept.count(this, window, content, nowhere).size());
            assertEquals(counts, kept.count(this, window, content, nowhere).size());
            return times;
        }

        @Override
        public Map<Integer, Long> in(Parts parts, DSLContext nowhere) {
            times++;
            return IntStream.range(0, counts).boxed().collect(Collectors.toMap(number -> number, _ -> 1L));
        }
    }
}
