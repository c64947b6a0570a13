package org.plumbline.bi.query;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class CsvTest extends SampleTest {

    static final String BY_SERVICE = """
            {"dataset": "submission_facts", "measures": [{"name": "=n", "agg": "count"}, {"agg": "avg", "column": "toxicity"}],
             "groupBy": [{"column": "platform_detail"}]}""";

    @Test
    void rowsAreFollowedByWhatTheyAre() {
        var lines = csv(oidc.superadmin(), BY_SERVICE);
        assertEquals(
                List.of(
                        "\"platform_detail\",\"'=n\",\"avg_toxicity\"",
                        "\"facebook\",1,",
                        "\"instagram\",2,",
                        "\"tiktok\",1,",
                        "\"unknown\",1,",
                        "\"x\",1,",
                        "\"youtube\",1,"),
                lines.subList(0, 7));
        assertTrue(lines.get(7).startsWith("# query: {\"dataset\":\"submission_facts\""), lines::toString);
        assertEquals("# scope: all", lines.get(8));
        assertTrue(
                lines.get(9).startsWith("# publication: submission_facts version 7, published at 2026-11-20T12:00:00Z"),
                lines::toString);
        assertEquals(List.of("# rows: 6", "# complete: true"), lines.subList(10, 12));
    }

    @Test
    void whatASpreadsheetWouldComputeIsText() {
        data.post("paris", "other", "=HYPERLINK(\"http://evil\")", "2026-11-18T10:00Z", null);
        data.post("paris", "other", "@SUM(1)", "2026-11-18T10:00Z", null);
        data.post("paris", "other", " \u3000＝1+1", "2026-11-18T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        var text = String.join("\n", csv(oidc.superadmin(), BY_SERVICE));
        assertTrue(text.contains("\"'=HYPERLINK(\"\"http://evil\"\")\",1"), text);
        assertTrue(text.contains("\"'@SUM(1)\",1"), text);
        assertTrue(text.contains("\"' \u3000＝1+1\",1"), text);
    }

    @Test
    void whatANoteCouldBeCutIntoIsText() {
        var query = BY_SERVICE.replace(
                "{\"dataset\"",
                "{\"filters\": [{\"column\": \"language\", \"op\": \"in\", \"values\": [\"en\", \"=1+1\", \"x;@SUM(1),-2+3\"]},"
                        + " {\"column\": \"toxicity\", \"op\": \"in\", \"values\": [-1, -0.5]}], \"dataset\"");
        var note = csv(oidc.superadmin(), query).stream()
                .filter(line -> line.startsWith("# query: "))
                .findFirst()
                .orElseThrow();
        assertTrue(note.contains("[\"en\",\"'=1+1\",\"x;'@SUM(1),'-2+3\"]"), note);
        assertTrue(note.contains("[-1,-0.5]"), note);
    }

    @Test
    void saysWhereRowsAreMissing() {
        var lines = csv(oidc.superadmin(), BY_SERVICE.replace("{\"dataset\"", "{\"limit\": 2, \"dataset\""));
        assertEquals("# rows: 2", lines.get(lines.size() - 2));
        assertEquals("# complete: false (there are more rows than the limit of 2)", lines.getLast());
    }

    @Test
    void aManagerGetsRowsOfTheClaimedCommunitiesOnly() {
        var lines = csv(oidc.communityManager("toronto"), BY_SERVICE);
        assertEquals(List.of("\"tiktok\",1,", "\"x\",1,"), lines.subList(1, 3));
        assertTrue(lines.contains("# scope: [\"toronto\"]"), lines::toString);
    }

    @Test
    void whatIsWrongIsAProblemLikeAnyOther() {
        Api.with(oidc.superadmin())
                .accept("text/csv")
                .contentType("application/json")
                .body(BY_SERVICE.replace("avg", "sum of"))
                .post(Api.QUERY)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("measures[1].agg")));
        Api.with(oidc.communityManager("paris"))
                .accept("text/csv")
                .contentType("application/json")
                .body(
                        BY_SERVICE.replace(
                                "\"groupBy\"",
                                "\"filters\": [{\"column\": \"community_slug\", \"op\": \"eq\", \"value\": \"toronto\"}], \"groupBy\""))
                .post(Api.QUERY)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/community-out-of-scope"));
    }

    @Test
    void noneOfItIsAnsweredInAnotherMediaType() {
        Api.with(oidc.superadmin())
                .accept("application/xml")
                .contentType("application/json")
                .body(BY_SERVICE)
                .post(Api.QUERY)
                .then()
                .statusCode(406);
    }

    private static List<String> csv(String token, String query) {
        var text = Api.with(token)
                .accept("text/csv")
                .contentType("application/json")
                .body(query)
                .post(Api.QUERY)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("submission_facts.csv"))
                .extract()
                .asString();
        return text.lines().toList();
    }
}
