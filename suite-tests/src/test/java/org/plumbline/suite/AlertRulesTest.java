package org.plumbline.suite;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.plumbline.suite.documents.Document;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/** The alert rules that come with the suite: what they watch is there, and what they tell people leads somewhere. */
@OnTheSuite
class AlertRulesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path RULES = PROJECT.resolve("deploy/prometheus/plumbline.rules.yaml");
    private static final Pattern METRIC = Pattern.compile("\\bplumbline_[a-z_]+");
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]*[smhd]");
    private static final Set<String> SEVERITIES = Set.of("warning", "critical");

    private final SuiteStack suite;

    AlertRulesTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void everyMetricThatARuleWatchesIsExported() throws IOException {
        var exported = Stream.of(suite.bi(), suite.migrator())
                .map(service -> service.outsideTheApi().get("/q/metrics").asString())
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        var watched = rules().stream()
                .flatMap(rule -> METRIC.matcher(rule.required("expr").asText()).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
        assertFalse(watched.isEmpty());
        watched.removeAll(exported);
        assertEquals(Set.of(), watched, "watched, but exported by no service");
    }

    @Test
    void everyRuleSaysWhatItIsAboutAndLeadsToWhatToDo() throws IOException {
        var anchors = new Document(PROJECT.resolve("docs/operations.md")).anchors();
        var names = new HashSet<String>();
        for (var rule : rules()) {
            var name = rule.required("alert").asText();
            var annotations = rule.required("annotations");
            var runbook = annotations.required("runbook").asText();
            assertAll(
                    name,
                    () -> assertTrue(names.add(name), "twice"),
                    () -> assertTrue(SEVERITIES.contains(
                            rule.required("labels").required("severity").asText())),
                    () -> assertTrue(
                            DURATION.matcher(rule.path("for").asText("1s")).matches()),
                    () -> assertFalse(annotations.required("summary").asText().isBlank()),
                    () -> assertFalse(
                            annotations.required("description").asText().isBlank()),
                    () -> assertTrue(anchors.contains(runbook.replaceFirst("docs/operations.md#", "")), runbook));
        }
    }

    private static List<JsonNode> rules() throws IOException {
        var groups = new YAMLMapper().readTree(Files.readString(RULES)).required("groups");
        return StreamSupport.stream(groups.spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.required("rules").spliterator(), false))
                .toList();
    }
}
