package org.plumbline.bi.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.testsupport.TestTokens;
import org.plumbline.testsupport.hostile.RawAnswer;

/** Who asked what, as the database knows it afterwards. */
@QuarkusTest
class AuditTest extends SampleTest {

    private static final String ALL = "{\"all\": true, \"communities\": []}";
    private static final String PARIS = "{\"all\": false, \"communities\": [\"paris\"]}";

    @Test
    void everyAnswerIsRecordedWithWhoAskedWhatAndWithWhichScope() {
        var admin = Api.with(named("eve").roles("superadmin").issue());
        var tag = admin.get(Api.OVERVIEW + "?community=paris").header("ETag");
        Api.with(named("eve").roles("superadmin").issue())
                .header("If-None-Match", tag)
                .get(Api.OVERVIEW + "?community=paris")
                .then()
                .statusCode(304);
        Api.with(named("eve").roles("community-manager").communities("paris").issue())
                .get(Api.FRESHNESS)
                .then()
                .statusCode(200);
        Api.with(named("eve").roles("community-manager").communities("paris").issue())
                .get(Api.OVERVIEW + "?community=toronto")
                .then()
                .statusCode(403);
        Api.with(named("eve").issue()).get(Api.RECENT_APPLICATIONS).then().statusCode(403);
        Api.with(named("eve").roles("superadmin").issue())
                .get(Api.OVERVIEW + "?from=yesterday")
                .then()
                .statusCode(400);

        var at = SampleFacts.NOW + " eve ";
        recorded(
                "eve",
                at + ALL + " GET /api/v1/overview community=paris 200 " + tag,
                at + ALL + " GET /api/v1/overview community=paris 304 " + tag,
                at + PARIS + " GET /api/v1/freshness 200",
                at + PARIS + " GET /api/v1/overview community=toronto 403",
                at + "GET /api/v1/applications/recent 403",
                at + ALL + " GET /api/v1/overview from=yesterday 400");
    }

    @Test
    void nobodyIsRecordedWhereNobodyIsKnown() {
        Api.anonymously().get(Api.OVERVIEW).then().statusCode(401);
        Api.with(named("mallory").roles("superadmin").signedByAForeignKey().issue())
                .get(Api.OVERVIEW)
                .then()
                .statusCode(401);
        Api.with(named("known").roles("superadmin").issue())
                .get(Api.FRESHNESS)
                .then()
                .statusCode(200);
        recorded("known", SampleFacts.NOW + " known " + ALL + " GET /api/v1/freshness 200");
        recorded("mallory");
    }

    @Test
    void aTokenInAnAddressIsNotRecorded() {
        Api.with(named("careless").roles("superadmin").issue())
                .get(Api.OVERVIEW + "?community=paris&access_token=" + oidc.superadmin())
                .then()
                .statusCode(400)
                .body("instance", equalTo(Api.OVERVIEW));
        recorded(
                "careless",
                SampleFacts.NOW + " careless " + ALL + " GET /api/v1/overview community=paris&access_token=… 400");
    }

    @Test
    void theBeginningOfABodyIsRecordedToo() {
        var note = "\"" + "n".repeat(10_000) + "\"";
        for (var body : List.of("{\"dataset\": \"report_facts\"}", note)) {
            given().auth()
                    .oauth2(named("writer").roles("superadmin").issue())
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post(AuditedNoteResource.PATH)
                    .then()
                    .statusCode(200)
                    .body("length", equalTo(body.length()));
        }
        var at = SampleFacts.NOW + " writer " + ALL + " POST " + AuditedNoteResource.PATH + " ";
        recorded("writer", at + "{\"dataset\": \"report_facts\"} 200", at + note.substring(0, 8_000) + " 200");
    }

    @Test
    void everyRequestIsALogEventWithItsPartsAsFields() {
        try (var events = LoggedFields.of("org.plumbline.audit")) {
            Api.with(named("logged")
                            .roles("community-manager")
                            .communities("paris")
                            .issue())
                    .get(Api.OVERVIEW + "?community=toronto")
                    .then()
                    .statusCode(403);
            await().atMost(Duration.ofSeconds(10)).until(() -> events.where("audit.caller", "logged"), hasSize(1));
            var event = events.where("audit.caller", "logged").getFirst();
            assertEquals("{\"all\":false,\"communities\":[\"paris\"]}", event.get("audit.scope"));
            assertEquals("GET", event.get("audit.method"));
            assertEquals(Api.OVERVIEW, event.get("audit.path"));
            assertEquals("community=toronto", event.get("audit.query"));
            assertEquals("403", event.get("audit.status"));
        }
    }

    @Test
    void whatNoTextOfTheDatabaseCanHoldDoesNotStopTheRecord() {
        given().auth()
                .oauth2(named("zero").roles("superadmin").issue())
                .contentType(ContentType.JSON)
                .body("\"a\0\"")
                .post(AuditedNoteResource.PATH)
                .then()
                .statusCode(200);
        recorded("zero", SampleFacts.NOW + " zero " + ALL + " POST " + AuditedNoteResource.PATH + " \"a\ufffd\" 200");
    }

    @Test
    void nothingIsHiddenBehindBlanksOrMatrixParameters() throws IOException {
        var blanks = " \n\t\r".repeat(2_100);
        var body = blanks + "{\"a  \\\"  b\":" + blanks + "1}";
        var request = """
                POST /api/v1/audited-note;c HTTP/1.1
                Host: localhost
                Connection: close
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(named("quiet").roles("superadmin").issue(), body.length());
        var answer = RawAnswer.to(
                RestAssured.port, (request.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII));
        assertEquals(200, answer.status(), answer::toString);
        recorded("quiet", SampleFacts.NOW + " quiet " + ALL + " POST /api/v1/audited-note;c  {\"a  \\\"  b\": 1} 200");
    }

    @Test
    void answersDoNotWaitForTheRecordWhichIsMadeUpForLater() throws SQLException {
        execute("REVOKE INSERT ON bi.audit_log FROM plumbline_bi");
        try {
            Api.with(named("patient").roles("superadmin").issue())
                    .get(Api.OVERVIEW)
                    .then()
                    .statusCode(200);
        } finally {
            execute("GRANT INSERT ON bi.audit_log TO plumbline_bi");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> texts("SELECT status FROM bi.audit_log WHERE caller = 'patient'"), List.of("200")::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TABLE bi.audit_log",
                "UPDATE bi.audit_log SET caller = 'somebody else'",
                "DELETE FROM bi.audit_log",
                "TRUNCATE bi.audit_log"
            })
    void theServiceOnlyAddsToTheRecord(String sql) throws SQLException {
        try (var connection = database.connectAs("plumbline_bi");
                var statement = connection.createStatement()) {
            var refusal = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refusal.getSQLState());
        }
    }

    private TestTokens named(String caller) {
        return oidc.token().user(caller);
    }

    /** In whichever order: an answer can be read before its request counts as ended. */
    private void recorded(String caller, String... requests) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertEquals(Stream.of(requests).sorted().toList(), texts("""
                        SELECT concat_ws(
                            ' ', to_char(asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), caller, scope,
                            method, path, query, body, status, CASE WHEN status < 400 AND path LIKE '%%/overview' THEN answer_tag END)
                        FROM bi.audit_log
                        WHERE caller = '%s'""".formatted(caller))));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts.stream().sorted().toList();
        }
    }
}
