package org.plumbline.suite;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** The impact of a version on the migrated sample, checked against rows that are counted in the database. */
@OnTheSuite
@ChangesTheSuite
class ImpactTruthTest {

    private static final String METRICS = "/api/v1/metrics";
    private static final String KEY = "posts_of_impact";
    private static final double ROUNDING = 1e-6;

    private final SuiteStack suite;

    ImpactTruthTest(SuiteStack suite) {
        this.suite = suite;
    }

    /** Of a service: all posts, and those that were taken down. */
    private record Counted(int posts, int takenDown) {}

    @Test
    void whatWouldBePublishedIsCountedBesideWhatIs() throws SQLException {
        write(definition("")).post(METRICS).then().statusCode(201);
        write("{\"reason\": \"A test\"}")
                .post(METRICS + "/%s/versions/1/publish".formatted(KEY))
                .then()
                .statusCode(200);
        write(definition("\"filters\": [{\"column\": \"effective_takedown_at\", \"op\": \"is_not_null\"}], "))
                .post(METRICS + "/%s/versions".formatted(KEY))
                .then()
                .statusCode(201);

        var impact = impact("ada", KEY, 2)
                .statusCode(200)
                .body("changes.field", contains("measure.filters"))
                .extract()
                .jsonPath();
        var counted = counted(impact);
        var posts = counted.values().stream().mapToInt(Counted::posts).sum();
        var takenDown = counted.values().stream().mapToInt(Counted::takenDown).sum();
        assertTrue(posts > takenDown && takenDown > 0, counted::toString);
        assertEquals(posts, impact.getInt("old.value"));
        assertEquals(takenDown, impact.getInt("new.value"));
        assertEquals(takenDown - posts, impact.getInt("change.absolute"));
        assertEquals((double) (takenDown - posts) / posts, impact.getDouble("change.relative"), ROUNDING);
        assertEquals(counted, byPlatform(impact));
        assertEquals("submission_facts", impact.getString("publication.dataset"));
        impact("paris", KEY, 2).statusCode(403).body("type", equalTo("/problems/metric-draft"));
    }

    @Test
    void aManagerComparesWhatHasBeenPublishedWithinTheScope() {
        var all = impact("ada", "submissions", 1).statusCode(200).extract().jsonPath();
        var paris = impact("paris", "submissions", 1).statusCode(200).extract().jsonPath();
        assertEquals(List.of("paris"), paris.getList("scope.communities"));
        assertTrue(paris.getInt("new.value") < all.getInt("new.value"));
        assertEquals(paris.getInt("new.value"), paris.getInt("byPlatform.new.sum()"));
    }

    private ValidatableResponse impact(String user, String key, int version) {
        return suite.catalog()
                .with(suite.token(user))
                .get("%s/%s/impact?version=%d".formatted(METRICS, key, version))
                .then();
    }

    private RequestSpecification write(String body) {
        return suite.catalog()
                .with(suite.token("ada"))
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body);
    }

    /** By service, in the window of an impact. */
    private Map<String, Counted> counted(JsonPath impact) throws SQLException {
        var counted = new TreeMap<String, Counted>();
        try (var target = suite.target();
                var statement = target.prepareStatement("""
                        SELECT platform_detail, count(*) AS posts, count(effective_takedown_at) AS taken_down
                        FROM bi.submission_facts_published
                        WHERE submitted_at >= ?::timestamptz AND submitted_at < ?::timestamptz
                        GROUP BY platform_detail
                        """)) {
            statement.setString(1, impact.getString("window.from"));
            statement.setString(2, impact.getString("window.to"));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counted.put(
                            rows.getString("platform_detail"),
                            new Counted(rows.getInt("posts"), rows.getInt("taken_down")));
                }
            }
        }
        return counted;
    }

    private static Map<String, Counted> byPlatform(JsonPath impact) {
        var platforms = new TreeMap<String, Counted>();
        for (var platform : impact.<Map<String, Object>>getList("byPlatform")) {
            platforms.put((String) platform.get("platformDetail"), new Counted((int) platform.get("old"), (int)
                    platform.get("new")));
        }
        return platforms;
    }

    private static String definition(String filters) {
        return """
                {
                  "key": "%s", "title": "Posts of a test", "description": "Posts made in the window",
                  "dataset": "submission_facts", "timeColumn": "submitted_at", "format": "integer",
                  "type": "simple", "measure": {%s"agg": "count"}, "allowedGroupBy": ["platform_detail"]
                }
                """.formatted(KEY, filters);
    }
}
