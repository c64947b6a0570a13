package org.plumbline.bi.query;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.hostile.LoggedFaults;

/** Callers that ask for files and do not read them. */
@QuarkusTest
@TestProfile(StalledDownloadTest.ShortPatience.class)
@TestInstance(Lifecycle.PER_CLASS)
class StalledDownloadTest {

    private static final String COUNTED = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}]}""";

    /** As many rows as no buffer between here and there takes. */
    private static final String EVERYTHING = """
            {"dataset": "application_summary", "measures": [{"agg": "count"}],
             "groupBy": [{"column": "application_id"}, {"column": "application_notes"}]}""";

    private static final String MUCH = EVERYTHING.replaceFirst("\\{", "{\"limit\": 6000, ");

    /** With a kilobyte each that does not compress well. */
    private static final String MANY_ROWS = """
            INSERT INTO recruiting.job_applications (id, job_id, status, notes, created_at, updated_at)
            SELECT id, 1, 'new', (SELECT string_agg(md5(id::text || part), '') FROM generate_series(1, 32) AS parts (part)), now(), now()
            FROM generate_series(2, 30000) AS ids (id)""";

    private static final int PATIENCE_MILLIS = 30_000;

    FakeOidc oidc;
    TestDatabase database;

    final List<Socket> stalled = new ArrayList<>();
    private TargetData data;

    /** No test changes it. */
    @BeforeAll
    void publishMuch() {
        data = new TargetData(database);
        SampleFacts.publish(data);
        data.application(1, "new", "2026-11-01T10:00Z").execute(MANY_ROWS);
        data.publishApplications(1, SampleFacts.PUBLISHED_AT);
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : stalled) {
            socket.close();
        }
        stalled.clear();
        awaitExports(0);
    }

    @Test
    void whoDoesNotReadIsCutOffAndTheDatabaseIsFree() throws IOException {
        try (var logged = LoggedFaults.open()) {
            stall("ada", "text/csv");
            stall("grace", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            awaitExports(2);
            awaitExports(0);
            for (var socket : stalled) {
                readToTheEnd(socket);
            }
            assertEquals(List.of(), logged.all());
        }
        assertEquals(200, export(oidc.superadmin()));
        await().untilAsserted(() -> assertEquals(
                "1",
                data.single("SELECT count(*) FROM bi.audit_log WHERE caller = 'grace' AND path = '/api/v1/query'")));
    }

    /** It would keep a thread of those that answer. */
    @Test
    void whoDoesNotReadAnAnswerIsCutOffLikewise() throws IOException {
        stall("ada", "application/json", MUCH);
        var socket = stalled.getFirst();
        await().atMost(Duration.ofMillis(PATIENCE_MILLIS))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> isClosed(socket));
    }

    @Test
    void downloadsLeaveQueriesAlone() throws IOException {
        stall("ada", "text/csv");
        stall("grace", "text/csv");
        awaitExports(2);
        assertEquals(429, export(oidc.superadmin()));
        assertEquals(200, asked(oidc.superadmin()));
    }

    @Test
    void oneCallerLeavesOthersAPlace() throws IOException {
        stall("ada", "text/csv");
        awaitExports(1);
        assertEquals(429, export(token("ada")));
        assertEquals(200, export(token("grace")));
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.getOutputStream().write('a');
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void stall(String user, String mediaType) throws IOException {
        stall(user, mediaType, EVERYTHING);
    }

    private void stall(String user, String mediaType, String query) throws IOException {
        var socket = new Socket();
        stalled.add(socket);
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.getOutputStream().write("""
                POST /api/v1/query HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Accept: %s
                Content-Length: %d

                %s""".formatted(token(user), mediaType, query.length(), query)
                .replace("\n", "\r\n")
                .replace(query.replace("\n", "\r\n"), query)
                .getBytes(US_ASCII));
    }

    private static void readToTheEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException e) {
            // The connection was reset: what a caller is told who did not listen.
        }
    }

    private String token(String user) {
        return oidc.token().user(user).roles("superadmin").issue();
    }

    private static int export(String token) {
        return Api.with(token)
                .accept("text/csv")
                .contentType("application/json")
                .body(COUNTED)
                .post(Api.QUERY)
                .statusCode();
    }

    private static int asked(String token) {
        return Api.with(token)
                .contentType("application/json")
                .body(COUNTED)
                .post(Api.QUERY)
                .statusCode();
    }

    private void awaitExports(int sessions) {
        data.awaitSessions(
                sessions,
                Duration.ofSeconds(30),
                "application_name = 'plumbline-bi-exports' AND xact_start IS NOT NULL");
    }

    /** Who does not read is waited for a little, and who comes too soon not at all. */
    public static class ShortPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.http.answer-timeout", "3s",
                    "plumbline.bi.queries.patience", "100ms");
        }
    }
}
