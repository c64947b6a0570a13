package org.plumbline.bi.applications;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

/** Five applications, of which two were made at one moment and one is for a job without a company. */
@QuarkusTest
class ApplicationsTest extends SampleTest {

    @BeforeEach
    void publishFiveApplications() {
        data.empty()
                .application(1, "new", "2026-11-01T10:00Z")
                .application(2, "interview", "2026-11-19T10:00Z")
                .application(3, "new", "2026-11-19T10:00Z")
                .application(4, "HIRED", "2026-10-01T00:00Z")
                .application(5, "new", "2026-09-30T23:59:59.999999Z");
        data.execute("UPDATE recruiting.companies SET name = 'Company ' || id");
        data.execute("UPDATE recruiting.jobs SET company_id = 2 WHERE id = 3");
        data.execute("UPDATE recruiting.jobs SET company_id = NULL WHERE id = 5");
        data.publishApplications(3, SampleFacts.PUBLISHED_AT);
    }

    @Test
    void theNewestComeFirstAndOfOneMomentTheHighestKey() {
        read(Api.RECENT_APPLICATIONS)
                .body("items.applicationId", equalTo(List.of(3, 2, 1, 4, 5)))
                .body("state", equalTo("value"))
                .body("next", nullValue())
                .body("publication.dataset", equalTo("application_summary"))
                .body("publication.version", equalTo(3))
                .body("publication.stale", equalTo(false))
                .body("publication.checks", equalTo(Map.of("passed", 4, "warned", 0, "failed", 0)));
    }

    @Test
    void eachComesWithItsJobAndItsCompany() {
        data.execute("""
                UPDATE recruiting.jobs SET prestige_factor = 71, compensation_min = 24000.5, compensation_max = 30000,
                    compensation_currency = 'EUR', seniority_level = 'lead', office_city = 'Paris',
                    office_country = 'France'
                WHERE id = 2""");
        data.publishApplications(4, SampleFacts.PUBLISHED_AT);
        read(Api.RECENT_APPLICATIONS + "?status=interview")
                .body("items.size()", equalTo(1))
                .body("items[0].applicationStatus", equalTo("interview"))
                .body("items[0].applicationSource", nullValue())
                .body("items[0].createdAt", equalTo("2026-11-19T10:00:00Z"))
                .body("items[0].jobTitle", equalTo("Editor"))
                .body("items[0].companyId", equalTo(2))
                .body("items[0].companyName", equalTo("Company 2"))
                .body("items[0].companyIndustry", equalTo("media"))
                .body("items[0].priorityScore", equalTo(71))
                .body("items[0].salaryCurrency", equalTo("EUR"))
                .body("items[0].salaryMin", equalTo(24000.5f))
                .body("items[0].salaryMax", equalTo(30000.0f))
                .body("items[0].location", equalTo("Paris, France"))
                .body("items[0].experienceLevel", equalTo("lead"));
    }

    @Test
    void withoutEndsApplicationsOfAnyYearAreCounted() {
        data.application(6, "new", "0001-01-01T00:00Z").application(7, "new", "9999-12-31T23:59Z");
        data.publishApplications(4, SampleFacts.PUBLISHED_AT);
        for (var groups : List.of(Api.APPLICATIONS_BY_STATUS, Api.APPLICATIONS_BY_COMPANY)) {
            read(groups).body("applications.value", equalTo(7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void pagesLeadThroughAllOfThemOnce(int limit) {
        var seen = new ArrayList<Integer>();
        var after = "";
        while (after != null) {
            var page = read(Api.RECENT_APPLICATIONS + "?limit=" + limit + after);
            seen.addAll(page.extract().path("items.applicationId"));
            String next = page.extract().path("next");
            after = next == null ? null : "&after=" + next;
        }
        assertEquals(List.of(3, 2, 1, 4, 5), seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2026-11-01T10:00Z                    | 3 2 1",
                "to=2026-11-01T10:00Z                      | 4 5",
                "from=2026-10-01&to=2026-11-02             | 1 4",
                "status=new&status=HIRED                   | 3 1 4 5",
                "status=NEW                                |",
                "company=2                                 | 3 2",
                "company=2&company=4&status=interview      | 2",
                "from=2026-10-01&status=new&limit=1        | 3"
            })
    void filtersNarrowTheList(String query, String keys) {
        var expected = keys == null
                ? List.of()
                : Arrays.stream(keys.split(" ")).map(Integer::valueOf).toList();
        read(Api.RECENT_APPLICATIONS + "?" + query)
                .body("items.applicationId", equalTo(expected))
                .body("state", equalTo(expected.isEmpty() ? "no_data" : "value"));
    }

    @Test
    void countsByStatusAddUp() {
        read(Api.APPLICATIONS_BY_STATUS)
                .body("applications", equalTo(Map.of("value", 5, "state", "value")))
                .body("items.status", equalTo(List.of("new", "HIRED", "interview")))
                .body("items.applications", equalTo(List.of(3, 1, 1)))
                .body("truncated", equalTo(false))
                .body("window.from", nullValue())
                .body("publication.version", equalTo(3));
    }

    @Test
    void theRollupAndApplicationsThemselvesGiveTheSameCounts() {
        var random = new Random(42);
        for (var i = 0; i < 40; i++) {
            data.application(100 + i, random.nextBoolean() ? "new" : "offer", day(random.nextInt(30)) + "T23:30Z");
        }
        data.publishApplications(4, SampleFacts.PUBLISHED_AT);
        for (var i = 0; i < 10; i++) {
            var first = random.nextInt(30);
            var end = first + 1 + random.nextInt(10);
            var byDays = read(Api.APPLICATIONS_BY_STATUS + "?from=%s&to=%s".formatted(day(first), day(end)));
            // No application is made in the last microsecond of a day: the same ones, but no whole days.
            var byApplications = read(Api.APPLICATIONS_BY_STATUS
                    + "?from=%sT23:59:59.999998Z&to=%sT23:59:59.999998Z".formatted(day(first - 1), day(end - 1)));
            assertEquals(
                    byApplications.extract().<Object>path("items"),
                    byDays.extract().<Object>path("items"));
            assertEquals(
                    byApplications.extract().<Object>path("applications"),
                    byDays.extract().<Object>path("applications"));
        }
    }

    private static String day(int day) {
        return LocalDate.of(2026, 10, 10).plusDays(day).toString();
    }

    @Test
    void countsByCompanyNameThoseWithoutOneToo() {
        read(Api.APPLICATIONS_BY_COMPANY)
                .body("items.companyId", equalTo(Arrays.asList(2, 1, 4, null)))
                .body("items.companyName", equalTo(Arrays.asList("Company 2", "Company 1", "Company 4", null)))
                .body("items.applications", equalTo(List.of(2, 1, 1, 1)));
    }

    @Test
    void aLimitCutsTheListAndNotTheTotal() {
        read(Api.APPLICATIONS_BY_COMPANY + "?limit=2")
                .body("items.companyId", equalTo(List.of(2, 1)))
                .body("applications.value", equalTo(5))
                .body("truncated", equalTo(true));
        read(Api.APPLICATIONS_BY_STATUS + "?limit=3").body("truncated", equalTo(false));
    }

    @Test
    void aWindowNarrowsTheCounts() {
        read(Api.APPLICATIONS_BY_STATUS + "?from=2026-10-01&to=2026-11-19T10:00Z")
                .body("window.from", equalTo("2026-10-01T00:00:00Z"))
                .body("window.to", equalTo("2026-11-19T10:00:00Z"))
                .body("items.status", equalTo(List.of("HIRED", "new")))
                .body("applications.value", equalTo(2));
    }

    @Test
    void nothingThatWasMadeIsNotTheSameAsNothingThatWasMeasured() {
        read(Api.APPLICATIONS_BY_STATUS + "?from=2026-11-02&to=2026-11-03")
                .body("applications", equalTo(Map.of("value", 0, "state", "value")));
        for (var outside : List.of("from=2026-11-21&to=2026-11-22", "to=2026-09-01")) {
            read(Api.APPLICATIONS_BY_STATUS + "?" + outside)
                    .body("applications.state", equalTo("no_data"))
                    .body("applications.value", nullValue())
                    .body("items", equalTo(List.of()));
        }
    }

    @Test
    void beforeTheFirstPublicationThereIsNoNumber() {
        data.execute("DELETE FROM bi.publications");
        for (var path : List.of(Api.APPLICATIONS_BY_STATUS, Api.APPLICATIONS_BY_COMPANY)) {
            read(path)
                    .body("applications.state", equalTo("not_available"))
                    .body("applications.value", nullValue())
                    .body("applications.reason", equalTo("nothing has been published yet"))
                    .body("items", equalTo(List.of()));
        }
        read(Api.RECENT_APPLICATIONS)
                .body("state", equalTo("not_available"))
                .body("items", equalTo(List.of()))
                .body("publication.stale", equalTo(true));
    }

    @Test
    void aFailedRunMakesEveryAnswerStale() {
        data.run("recruiting", "failed", SampleFacts.PUBLISHED_AT.plusSeconds(60), "the source cannot be reached");
        for (var path : List.of(Api.RECENT_APPLICATIONS, Api.APPLICATIONS_BY_STATUS, Api.APPLICATIONS_BY_COMPANY)) {
            read(path)
                    .body("publication.stale", equalTo(true))
                    .body("publication.staleReason", equalTo("run 2 failed: the source cannot be reached"));
        }
    }

    private ValidatableResponse read(String path) {
        return Api.with(oidc.superadmin()).get(path).then().statusCode(200);
    }
}
