package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.model.dataset.Datasets;

/** One gate: what each role gets of each endpoint, by the number of rows behind its answer. */
@QuarkusTest
class EveryEndpointTest extends SampleTest {

    private static final int NOT_ALLOWED = -403;
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String COUNTED = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}]}""";

    /**
     * An endpoint, as its document names it.
     *
     * <p>The sample has seven posts, four of which are of paris. In the thirty days there are five, three of which are; four
     * reports, three of which are; four takedowns, three of which are; and one application.
     */
    enum Endpoint {
        OVERVIEW("/api/v1/overview", "/api/v1/overview", "kpis.submissions.value", 5, 3, 0),
        EXPLAIN("/api/v1/explain/{kpi}", "/api/v1/explain/reports", "rows", 4, 3, 0),
        EXPLAIN_METRIC("/api/v1/explain/{kpi}", "/api/v1/explain/scoped", "rows", 5, 3, 0),
        EXPLAIN_COMPOSED("/api/v1/explain/{kpi}", "/api/v1/explain/scoped_twice", "operands[0].value", 5, 3, 0),
        EXPLAIN_APPLICATIONS("/api/v1/explain/{kpi}", "/api/v1/explain/unscoped", "value", 1, NOT_ALLOWED, NOT_ALLOWED),
        LINEAGE(
                "/api/v1/submissions/{id}/lineage",
                "/api/v1/submissions/1/lineage",
                "fact.submissionId",
                1,
                1,
                NOT_ALLOWED),
        LINEAGE_OF_ANOTHER(
                "/api/v1/submissions/{id}/lineage",
                "/api/v1/submissions/5/lineage",
                "fact.submissionId",
                5,
                NOT_ALLOWED,
                NOT_ALLOWED),
        DATASETS("/api/v1/datasets", "/api/v1/datasets", "datasets", 3, 2, 2),
        DATASET(
                "/api/v1/datasets/{name}",
                "/api/v1/datasets/application_summary",
                "columns",
                Datasets.APPLICATION_SUMMARY.columns().size(),
                NOT_ALLOWED,
                NOT_ALLOWED),
        QUERY("/api/v1/query", "/api/v1/query", "rows[0][0]", 7, 4, 0),
        CSV("/api/v1/query", "/api/v1/query", "text/csv", 7, 4, 0),
        XLSX("/api/v1/query", "/api/v1/query", SPREADSHEET, 7, 4, 0),
        METRIC("/api/v1/metrics/{key}/values", "/api/v1/metrics/scoped/values", "rows[0][0]", 5, 3, 0),
        METRIC_CSV("/api/v1/metrics/{key}/values", "/api/v1/metrics/scoped/values", "text/csv", 5, 3, 0),
        METRIC_XLSX("/api/v1/metrics/{key}/values", "/api/v1/metrics/scoped/values", SPREADSHEET, 5, 3, 0),
        RECENT("/api/v1/applications/recent", "/api/v1/applications/recent", "items", 1, NOT_ALLOWED, NOT_ALLOWED),
        BY_COMPANY(
                "/api/v1/applications/by-company",
                "/api/v1/applications/by-company",
                "items[0].applications",
                1,
                NOT_ALLOWED,
                NOT_ALLOWED),
        BY_STATUS(
                "/api/v1/applications/by-status",
                "/api/v1/applications/by-status",
                "items[0].applications",
                1,
                NOT_ALLOWED,
                NOT_ALLOWED),
        FRESHNESS("/api/v1/freshness", "/api/v1/freshness", "datasets", 2, 1, 1),
        CHECKS_OF_APPLICATIONS(
                "/api/v1/freshness/{dataset}/checks",
                "/api/v1/freshness/application_summary/checks",
                "published.checks",
                0,
                NOT_ALLOWED,
                NOT_ALLOWED),
        ANNOTATIONS("/api/v1/annotations", "/api/v1/annotations", "annotations", 1, 0, 0);

        private final String template;
        private final String path;
        /** Where an answer says how many rows it is about; of a file, its media type. */
        private final String rows;

        private final int superadmin;
        private final int ofParis;
        private final int ofNothing;

        Endpoint(String template, String path, String rows, int superadmin, int ofParis, int ofNothing) {
            this.template = template;
            this.path = path;
            this.rows = rows;
            this.superadmin = superadmin;
            this.ofParis = ofParis;
            this.ofNothing = ofNothing;
        }

        Response asked(RequestSpecification caller) {
            return switch (this) {
                case QUERY ->
                    caller.contentType("application/json").body(COUNTED).post(path);
                case CSV, XLSX ->
                    caller.contentType("application/json")
                            .accept(rows)
                            .body(COUNTED)
                            .post(path);
                case METRIC_CSV, METRIC_XLSX -> caller.accept(rows).get(path);
                default -> caller.get(path);
            };
        }

        /** How many rows an answer is about: a number, or the length of a list; what has no value is about none. */
        int rows(Response answer) {
            if (answer.statusCode() != 200) {
                return -answer.statusCode();
            }
            return switch (this) {
                case CSV, METRIC_CSV ->
                    Integer.parseInt(answer.asString().lines().toList().get(1));
                case XLSX, METRIC_XLSX -> inSheet(answer);
                default -> inJson(answer);
            };
        }

        private int inJson(Response answer) {
            return switch (answer.jsonPath().<Object>get(rows)) {
                case null -> 0;
                case Number number -> number.intValue();
                case Collection<?> entries -> entries.size();
                case Object other -> throw new AssertionError(rows + " is " + other);
            };
        }

        private static int inSheet(Response answer) {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
                var cell = workbook.getFirstSheet().read().get(1).getCell(0);
                return cell.asNumber().intValueExact();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void publishMetricsAndAnApplication() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        catalog.publish("scoped", 1, """
                "dataset": "submission_facts", "timeColumn": "submitted_at", "format": "integer", "type": "simple",
                "measure": {"agg": "count"}, "allowedGroupBy": []""").publish("scoped_twice", 1, """
                "format": "integer", "type": "derived", "operation": "sum", "nullValues": "no_value", "emptyBuckets": "omit",
                "operands": [{"metric": "scoped", "version": 1}, {"metric": "scoped", "version": 1}], "allowedGroupBy": []""").publish("unscoped", 1, """
                "dataset": "application_summary", "timeColumn": "created_at", "format": "integer", "type": "simple",
                "measure": {"agg": "count"}, "allowedGroupBy": []""");
    }

    @ParameterizedTest
    @EnumSource
    void givesEachRoleItsRowsAndNoOthers(Endpoint endpoint) {
        var asked = Stream.of(
                        oidc.superadmin(),
                        oidc.communityManager("paris"),
                        oidc.communityManager(),
                        oidc.token().issue())
                .map(token -> endpoint.rows(endpoint.asked(Api.with(token))))
                .toList();
        assertEquals(List.of(endpoint.superadmin, endpoint.ofParis, endpoint.ofNothing, NOT_ALLOWED), asked);
        assertEquals(401, endpoint.asked(Api.anonymously()).statusCode());
    }

    @Test
    void noEndpointIsLeftOut() {
        Map<String, Object> documented =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        var paths = new TreeSet<>(documented.keySet());
        // The session is about nobody's rows.
        paths.removeIf(path -> !path.startsWith("/api/v1/") || path.equals("/api/v1/session"));
        assertEquals(
                paths,
                new TreeSet<>(
                        Arrays.stream(Endpoint.values()).map(it -> it.template).toList()));
    }
}
