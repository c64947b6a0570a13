package org.plumbline.bi.query;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.document.Documents;

@QuarkusTest
class QueryTest extends SampleTest {

    private static final String BY_COMMUNITY = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "community_slug"}]}""";

    @Inject
    ScopedTransaction transaction;

    @Test
    void measuresEachGroupAndDividesMeasures() {
        ask("""
                {"dataset": "submission_facts",
                 "measures": [
                    {"name": "removed", "agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}]},
                    {"name": "total", "agg": "count"},
                    {"name": "rate", "ratio": {"numerator": "removed", "denominator": "total"}}],
                 "groupBy": [{"column": "platform_detail"}],
                 "orderBy": [{"name": "total", "direction": "desc"}, {"name": "rate", "direction": "desc"}]}""")
                .body("columns.name", equalTo(List.of("platform_detail", "removed", "total", "rate")))
                .body("columns.type", equalTo(List.of("text", "integer", "integer", "numeric")))
                .body("columns.title", equalTo(List.of("Service", "Count", "Count", "Count ÷ Count")))
                .body("columns.format", equalTo(List.of("text", "integer", "integer", "number")))
                .body("rows[0]", equalTo(List.of("instagram", 1, 2, 0.5f)))
                .body("rows[5]", equalTo(List.of("unknown", 0, 1, 0)))
                .body("truncated", equalTo(false))
                .body("timezone", equalTo("UTC"))
                .body("scope.all", equalTo(true))
                .body("publication.version", equalTo(7));
    }

    @Test
    void saysOfEachColumnWhatItHolds() {
        ask("""
                {"dataset": "submission_facts",
                 "measures": [
                    {"agg": "count_distinct", "column": "language"}, {"agg": "median", "column": "hours_to_takedown"},
                    {"agg": "avg", "column": "report_count"}, {"agg": "sum", "column": "report_count"},
                    {"agg": "max", "column": "submitted_at"}],
                 "groupBy": [
                    {"column": "submitted_at", "transform": "month"},
                    {"column": "submitted_at", "transform": "day_of_week", "name": "weekday"},
                    {"column": "hours_to_takedown", "transform": "bucket", "width": 0.5},
                    {"column": "language", "transform": "lower"}]}""")
                .body(
                        "columns.title",
                        equalTo(List.of(
                                "Submitted, by month",
                                "Submitted, by day of week",
                                "Hours to takedown, in steps of 0.5",
                                "Language, in lower case",
                                "Distinct values of language",
                                "Median of hours to takedown",
                                "Average of reports",
                                "Sum of reports",
                                "Maximum of submitted")))
                .body(
                        "columns.format",
                        equalTo(List.of(
                                "timestamp",
                                "integer",
                                "hours",
                                "text",
                                "integer",
                                "hours",
                                "number",
                                "integer",
                                "timestamp")))
                .body("columns.unit", equalTo(Arrays.asList(null, null, "h", null, null, "h", null, null, null)));
    }

    @Test
    void aFilterThatComparesPassesOverWhatIsNull() {
        assertRows("""
                {"dataset": "submission_facts", "measures": [
                    {"name": "ne", "agg": "count", "filters": [{"column": "community_slug", "op": "ne", "value": "paris"}]},
                    {"name": "not_in", "agg": "count",
                     "filters": [{"column": "community_slug", "op": "not_in", "values": ["paris"]}]},
                    {"name": "null", "agg": "count", "filters": [{"column": "community_slug", "op": "is_null"}]}]}""", List.of(2, 2, 1));
    }

    @Test
    void bucketsOfTimeBeginInTheZoneThatIsAsked() {
        assertRows("""
                {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "Europe/Paris",
                 "groupBy": [{"column": "submitted_at", "transform": "day"}],
                 "filters": [{"column": "submitted_at", "op": "gte", "value": "2026-11-18"}]}""", List.of("2026-11-18T23:00:00Z", 1));
    }

    @Test
    void theDayOnWhichClocksAreMovedIsOneBucketAndItsHoursAreTold() {
        // Clocks went back at 01:00Z on 2026-10-25: that day has 25 hours, two of which are called two o'clock.
        data.post("paris", "meta", "facebook", "2026-10-24T22:00Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T00:30Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T01:30Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T22:59Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        var query = """
                {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "Europe/Paris",
                 "groupBy": [{"column": "submitted_at", "transform": "%s"}],
                 "filters": [{"column": "submitted_at", "op": "between", "values": ["2026-10-24", "2026-10-27"]}]}""";
        assertRows(query.formatted("day"), List.of("2026-10-24T22:00:00Z", 4));
        assertRows(
                query.formatted("hour"),
                List.of("2026-10-24T22:00:00Z", 1),
                List.of("2026-10-25T00:00:00Z", 1),
                List.of("2026-10-25T01:00:00Z", 1),
                List.of("2026-10-25T22:00:00Z", 1));
    }

    @Test
    void aDayWhoseMidnightComesTwiceBeginsAtTheFirst() {
        // Clocks on the Azores went back from one o'clock to midnight at 01:00Z on 2026-10-25.
        data.post("paris", "meta", "facebook", "2026-10-24T23:59Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T00:30Z", null);
        data.post("paris", "meta", "facebook", "2026-10-25T01:30Z", null);
        data.post("paris", "meta", "facebook", "2026-10-26T00:59Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        var query = """
                {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "Atlantic/Azores",
                 "groupBy": [{"column": "submitted_at", "transform": "day"%s}],
                 "filters": [{"column": "submitted_at", "op": "gte", "value": "2026-10-24"},
                    {"column": "submitted_at", "op": "lt", "value": "2026-10-26T02:00:00Z"}]}""";
        assertRows(query.formatted(""), List.of("2026-10-24T00:00:00Z", 1), List.of("2026-10-25T00:00:00Z", 3));
        assertRows(
                query.formatted(", \"fill\": true"),
                List.of("2026-10-24T00:00:00Z", 1),
                List.of("2026-10-25T00:00:00Z", 3),
                List.of("2026-10-26T01:00:00Z", 0));
        assertRows("""
                {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "America/Havana",
                 "groupBy": [{"column": "submitted_at", "transform": "month"}],
                 "filters": [{"column": "submitted_at", "op": "gte", "value": "2026-11-01"}]}""", List.of("2026-11-01T04:00:00Z", 5));
    }

    @Test
    void bucketsWithoutAFactAreThereWhereAskedFor() {
        assertRows(
                """
                {"dataset": "submission_facts", "timezone": "Europe/Paris",
                 "measures": [{"agg": "count"}, {"agg": "avg", "column": "hours_to_takedown"}],
                 "groupBy": [{"column": "submitted_at", "transform": "month", "fill": true}],
                 "filters": [{"column": "submitted_at", "op": "gte", "value": "2026-08-31T22:00:00Z"},
                    {"column": "submitted_at", "op": "lt", "value": "2026-12-01"}]}""",
                Arrays.asList("2026-08-31T22:00:00Z", 0, null),
                List.of("2026-09-30T22:00:00Z", 1, 24),
                List.of("2026-10-31T23:00:00Z", 5, 28),
                Arrays.asList("2026-11-30T23:00:00Z", 0, null));
    }

    @Test
    void numbersFallIntoBucketsAtTheirLowerBorders() {
        assertRows("""
                {"dataset": "submission_facts", "measures": [{"agg": "count"}],
                 "groupBy": [{"column": "hours_to_takedown", "transform": "bucket", "width": 24}]}""", List.of(0, 1), List.of(24, 2), List.of(48, 1), List.of(7152, 1), Arrays.asList(null, 2));
    }

    @Test
    void saysWhereThereIsMoreThanTheLimit() {
        ask(BY_COMMUNITY.replace("{\"dataset\"", "{\"limit\": 2, \"dataset\""))
                .body("rows", equalTo(List.of(List.of("paris", 4), List.of("toronto", 2))))
                .body("truncated", equalTo(true));
    }

    @Test
    void aManagerSeesRowsOfTheClaimedCommunitiesOnly() {
        Api.with(oidc.communityManager("paris"))
                .contentType("application/json")
                .body(BY_COMMUNITY)
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .body("rows", equalTo(List.of(List.of("paris", 4))))
                .body("scope.communities", equalTo(List.of("paris")));
        Api.with(oidc.communityManager())
                .contentType("application/json")
                .body(BY_COMMUNITY)
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .body("rows", equalTo(List.of()))
                .body("scope.communities", equalTo(List.of()))
                .body("scope.notice", containsString("no communities"));
    }

    @Test
    void aStatementThatForgetsTheScopeLeaksNothing() {
        var query = Documents.read(Documents.json(BY_COMMUNITY.getBytes(StandardCharsets.UTF_8)), QueryReader::read);
        var forgetful = QuerySql.of(query, Relations.of(query.dataset()), Scope.everything(), 10);
        assertEquals(
                List.of("paris"), transaction.read(Scope.of(List.of("paris")), database -> database.fetch(forgetful)
                        .getValues(0, String.class)));
        assertEquals(List.of(), transaction.read(Scope.of(List.of()), database -> database.fetch(forgetful)
                .getValues(0, String.class)));
    }

    @Test
    void aCommunityOutOfScopeIsRefusedAlikeWhetherItExistsOrNot() {
        assertEquals(refusal("toronto"), refusal("atlantis"));
    }

    @Test
    void aDatasetWithoutCommunitiesIsForSuperadmins() {
        var applications = """
                {"dataset": "application_summary", "measures": [{"agg": "count"}]}""";
        Api.with(oidc.communityManager("paris"))
                .contentType("application/json")
                .body(applications)
                .post(Api.QUERY)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/dataset-out-of-scope"));
        ask(applications).body("publication.dataset", equalTo("application_summary"));
    }

    @Test
    void nobodyAsksWithoutARole() {
        Api.anonymously()
                .contentType("application/json")
                .body(BY_COMMUNITY)
                .post(Api.QUERY)
                .then()
                .statusCode(401);
        Api.with(oidc.token().communities("paris").issue())
                .contentType("application/json")
                .body(BY_COMMUNITY)
                .post(Api.QUERY)
                .then()
                .statusCode(403);
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var tag = ask(BY_COMMUNITY).header("ETag", notNullValue()).extract().header("ETag");
        conditional(tag, BY_COMMUNITY).statusCode(304);
        conditional(tag, BY_COMMUNITY.replace("count\"", "count\", \"name\": \"n\""))
                .statusCode(200);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        conditional(tag, BY_COMMUNITY).statusCode(200);
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        Api.with(oidc.superadmin())
                .contentType("application/json")
                .body(
                        "{\"dataset\": \"submission_facts\", \"measures\": [{\"agg\": \"sum\", \"column\": \"toxcity\"}]}")
                .post(Api.QUERY)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("measures[0].column")));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        Api.with(oidc.superadmin())
                .contentType("application/json")
                .body("x".repeat(10_000_000))
                .post(Api.QUERY)
                .then()
                .statusCode(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {QueryExamples.BY_SERVICE, QueryExamples.BY_DAY})
    void theExamplesOfTheApiAreAnswered(String example) {
        ask(example);
    }

    private void assertRows(String query, List<?>... rows) {
        ask(query).body("rows", equalTo(Arrays.asList(rows)));
    }

    private ValidatableResponse ask(String query) {
        return Api.with(oidc.superadmin())
                .contentType("application/json")
                .body(query)
                .post(Api.QUERY)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse conditional(String tag, String query) {
        return Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .contentType("application/json")
                .body(query)
                .post(Api.QUERY)
                .then();
    }

    private String refusal(String community) {
        return Api.with(oidc.communityManager("paris"))
                .contentType("application/json")
                .body("""
                        {"dataset": "submission_facts", "measures": [{"agg": "count",
                            "filters": [{"column": "community_slug", "op": "in", "values": ["paris", "%s"]}]}]}""".formatted(community))
                .post(Api.QUERY)
                .then()
                .statusCode(403)
                .extract()
                .asString();
    }
}
