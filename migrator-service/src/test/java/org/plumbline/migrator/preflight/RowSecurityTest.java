package org.plumbline.migrator.preflight;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsResource;

/** Rows that the source's policies would hide from the user who reads stop a run before anything is moved. */
@QuarkusTest
@WithTestResource(
        value = SettingsResource.class,
        initArgs = {
            @ResourceArg(name = "plumbline.sources.moderation.username", value = "row_security_reader"),
            @ResourceArg(name = "plumbline.sources.moderation.password", value = "reader")
        })
class RowSecurityTest extends MigrationTest {

    @BeforeEach
    void aReader() {
        legacy.execute("""
                DROP ROLE IF EXISTS row_security_reader;
                CREATE ROLE row_security_reader LOGIN PASSWORD 'reader';
                GRANT SELECT ON ALL TABLES IN SCHEMA public TO row_security_reader
                """);
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
    }

    @AfterEach
    void withoutPolicies() {
        legacy.execute("""
                DROP POLICY IF EXISTS odd ON posts;
                ALTER TABLE posts DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
                ALTER TABLE posts OWNER TO postgres;
                DROP OWNED BY row_security_reader;
                DROP ROLE row_security_reader
                """);
    }

    @Test
    void aPolicyIsNamedWithItsTableAndTheRemedy() throws SQLException {
        legacy.execute("ALTER TABLE posts ENABLE ROW LEVEL SECURITY; CREATE POLICY odd ON posts USING (id % 2 = 1)");

        assertRefused();
        assertEquals(
                List.of("posts", "posts", "posts"),
                findings().stream()
                        .map(finding -> finding.path("table").asText())
                        .toList());
        findings()
                .forEach(finding -> assertThat(
                        finding.path("fix").asText(), containsString("ALTER ROLE row_security_reader BYPASSRLS")));
    }

    @Test
    void anOwnerOnWhomItIsForcedIsRefusedToo() throws SQLException {
        legacy.execute("""
                ALTER TABLE posts OWNER TO row_security_reader;
                ALTER TABLE posts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY
                """);

        assertRefused();
    }

    @Test
    void whoeverBypassesPoliciesReadsEveryRow() throws SQLException {
        legacy.execute("""
                ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
                CREATE POLICY odd ON posts USING (id % 2 = 1);
                ALTER ROLE row_security_reader BYPASSRLS
                """);

        assertSucceeds(run());
        assertEquals("2", value("SELECT count(*) FROM core.submissions"));
    }

    private void assertRefused() throws SQLException {
        var run = run();
        assertEquals("failed", run.getString("state"));
        assertThat(
                run.getString("error"), containsString("row-level security of posts applies to row_security_reader"));
        assertEquals("0", value("SELECT count(*) FROM core.submissions"));
    }

    private List<JsonNode> findings() {
        return read("/api/v1/schema-check?pipeline=moderation")
                .json()
                .at("/pipelines/0/findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asText().equals("error"))
                .toList();
    }
}
