package org.plumbline.suite.documents;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.DocumentedSection;

/** Writes the tables of {@code docs/settings.md} from the typed configuration. */
class SettingsReferenceTest {

    private static final Path DOCUMENT = Path.of("../docs/settings.md");
    private static final Pattern PROPERTY = Pattern.compile("@ConfigProperty\\(name = \"([^\"]+)\"");
    /** Quarkus sets it itself, from the build. */
    private static final String OF_THE_BUILD = "quarkus.application.version";

    @ParameterizedTest
    @ValueSource(strings = {"service-base", "migrator-service", "bi-service", "metrics-catalog-service"})
    void theReferenceSaysWhatTheConfigurationSays(String module) throws IOException {
        var settings = OwnSettings.of(module);
        settings.forEach(setting -> assertFalse(setting.meaning().isBlank(), () -> setting.name() + " has no Javadoc"));
        new DocumentedSection(DOCUMENT, module)
                .assertSays(
                        settings.stream()
                                .collect(groupingBy(Setting::group, LinkedHashMap::new, toList()))
                                .entrySet()
                                .stream()
                                .map(group -> text(group.getKey(), group.getValue()))
                                .collect(joining("\n")));
    }

    private static String text(Setting.Group group, List<Setting> settings) {
        return "**%s** %s\n\n%s"
                .formatted(
                        code(group.prefix()),
                        group.meaning(),
                        DocumentedSection.table(
                                List.of("setting", "in the environment", "type", "default", "meaning"),
                                settings.stream()
                                        .map(SettingsReferenceTest::row)
                                        .toList()));
    }

    private static List<String> row(Setting setting) {
        return List.of(
                code(setting.name()),
                code(setting.variable()),
                setting.type(),
                setting.defaultValue()
                        .map(SettingsReferenceTest::code)
                        .orElse(setting.required() ? "none: has to be set" : "none"),
                setting.meaning());
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    @Test
    void whatIsReadWithoutAMappingIsThereToo() throws IOException {
        var text = Files.readString(DOCUMENT);
        for (var source : OwnSettings.mainSources()) {
            PROPERTY.matcher(source)
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !name.equals(OF_THE_BUILD))
                    .forEach(name -> assertTrue(text.contains(code(name)), name));
        }
    }

    @Test
    void settingsOfTheContractAreThere() throws IOException {
        var missing = new TreeSet<String>();
        for (var variable : List.of(
                "PLUMBLINE_SOURCES_MODERATION_JDBC_URL",
                "PLUMBLINE_SOURCES_MODERATION_USERNAME",
                "PLUMBLINE_SOURCES_MODERATION_PASSWORD",
                "PLUMBLINE_SOURCES_RECRUITING_JDBC_URL",
                "PLUMBLINE_PIPELINES_DIR",
                "PLUMBLINE_SCHEDULE_MODERATION",
                "PLUMBLINE_SCHEDULE_RECRUITING",
                "PLUMBLINE_BI_STATEMENT_TIMEOUT")) {
            if (OwnSettings.all().stream().noneMatch(setting -> OwnSettings.isSetBy(setting, variable))) {
                missing.add(variable);
            }
        }
        var text = Files.readString(DOCUMENT);
        Stream.of("quarkus.datasource.jdbc.url", "quarkus.oidc.auth-server-url")
                .filter(name -> !text.contains(code(name)))
                .forEach(missing::add);
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void typesDefaultsAndLimitsAreRead() throws IOException {
        var timeout = named("plumbline.bi.statement-timeout");
        var rate = named("plumbline.load.quarantine-limit");
        var secret = named("plumbline.bi.studio.session-secret");
        assertAll(
                () -> assertEquals("duration, from 1ms up to 1h", timeout.type()),
                () -> assertEquals("5s", timeout.defaultValue().orElseThrow()),
                () -> assertEquals("PLUMBLINE_BI_STATEMENT_TIMEOUT", timeout.variable()),
                () -> assertEquals("number, from 0 up to 1", rate.type()),
                () -> assertFalse(rate.required()),
                () -> assertEquals("text, from 32 characters", secret.type()),
                () -> assertTrue(named("plumbline.sources.SOURCE.password").required()));
    }

    private static Setting named(String name) throws IOException {
        return OwnSettings.all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
