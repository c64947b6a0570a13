package org.plumbline.migrator.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.LegacyDatabase;

class LegacySourcesTest {

    private static final LegacyDatabase LEGACY = LegacyDatabase.create();

    @Test
    void aWrongPasswordIsNamedTogetherWithItsSetting() {
        assertFailure(
                source(LEGACY.jdbcUrl(), "wrong"),
                "Source 'moderation'",
                "the user or the password is refused",
                "PLUMBLINE_SOURCES_MODERATION_PASSWORD");
    }

    @Test
    void anUnknownDatabaseIsNamedTogetherWithItsSetting() {
        assertFailure(
                source(LEGACY.jdbcUrl().replaceFirst("test_\\w+", "nowhere"), LegacyDatabase.PASSWORD),
                "there is no such database",
                "PLUMBLINE_SOURCES_MODERATION_JDBC_URL");
    }

    @Test
    void anUnreachableServerIsNamedTogetherWithItsSetting() {
        assertFailure(
                source("jdbc:postgresql://127.0.0.1:1/legacy?password=secret", "x"),
                "is unreachable",
                "PLUMBLINE_SOURCES_MODERATION_JDBC_URL");
    }

    @Test
    void aUrlThatIsNoneIsAFailureToo() {
        assertFailure(source("http://example.org", "x"), "PLUMBLINE_SOURCES_MODERATION_JDBC_URL");
    }

    @Test
    void aSourceThatNobodyConfiguredIsNamed() {
        assertFailure(Map.of(), "Source 'moderation' is not configured", "PLUMBLINE_SOURCES_MODERATION_JDBC_URL");
    }

    private static void assertFailure(Map<String, SourcesConfig.Source> sources, String... parts) {
        SourcesConfig config = () -> sources;
        var failure = assertThrows(
                SourceFailure.class,
                () -> new LegacySources(config).openSnapshot("moderation").close());
        for (var part : parts) {
            assertThat(failure.getMessage(), containsString(part));
        }
        assertThat(failure.getMessage(), org.hamcrest.Matchers.not(containsString("secret")));
    }

    private static Map<String, SourcesConfig.Source> source(String jdbcUrl, String password) {
        return Map.of("moderation", new Source(jdbcUrl, LegacyDatabase.USER, password, Duration.ofSeconds(2)));
    }

    private record Source(String jdbcUrl, String username, String password, Duration connectTimeout)
            implements SourcesConfig.Source {}
}
