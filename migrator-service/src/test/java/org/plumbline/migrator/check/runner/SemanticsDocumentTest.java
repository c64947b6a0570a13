package org.plumbline.migrator.check.runner;

import static org.plumbline.testsupport.DocumentedSection.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.migrator.check.Check;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.model.metric.SuiteMetrics;
import org.plumbline.model.takedown.TakedownSource;
import org.plumbline.testsupport.DocumentedSection;

/** Holds what {@code docs/semantics.md} says of numbers and checks against the definitions themselves. */
class SemanticsDocumentTest {

    @Test
    void theKpisAreThoseOfTheCode() throws IOException {
        var rows = Arrays.stream(Kpi.values()).map(kpi -> row(kpi)).toList();
        new DocumentedSection("kpis").assertSays(table(headings("KPI", "catalog key"), rows));
    }

    @Test
    void theMetricsOfApplicationsAreThoseOfTheCode() throws IOException {
        var rows = SuiteMetrics.of(Datasets.APPLICATION_SUMMARY).stream()
                .map(metric -> row(metric))
                .toList();
        new DocumentedSection("application-metrics").assertSays(table(headings("metric"), rows));
    }

    /** Of a table of metrics, by what it names them. */
    private static List<String> headings(String... names) {
        var what = Stream.of("definition", "dataset", "time column", "formula", "format", "good direction");
        return Stream.concat(Stream.of(names), what).toList();
    }

    @Test
    void theBranchesOfTheTakedownRuleAreThoseOfTheCode() throws IOException {
        var rows = Arrays.stream(TakedownSource.values())
                .map(branch -> List.of(code(branch.id()), code(branch.column()), branch.description()))
                .toList();
        new DocumentedSection("takedown-branches")
                .assertSays(table(List.of("`takedown_source`", "reads", "applies where"), rows));
    }

    @ParameterizedTest
    @MethodSource("org.plumbline.model.dataset.Datasets#all")
    void theColumnsOfADatasetAreThoseOfTheCode(Dataset dataset) throws IOException {
        var rows = dataset.columns().stream()
                .map(column -> List.of(code(column.name()), column.title(), lower(column.type()), column.description()))
                .toList();
        new DocumentedSection("dataset-" + dataset.name())
                .assertSays(dataset.grain() + ".\n\n" + table(List.of("column", "title", "type", "meaning"), rows));
    }

    @Test
    void theChecksAreThoseOfTheCode() throws IOException {
        var rows = AllChecks.checks().all().stream()
                .map(Check::header)
                .map(check ->
                        List.of(code(check.id()), lower(check.kind()), lower(check.severity()), check.description()))
                .toList();
        new DocumentedSection("checks")
                .assertSays(table(List.of("check", "kind", "severity", "passes where this is true"), rows));
    }

    private static List<String> row(Kpi kpi) {
        var row = new ArrayList<>(List.of(code(kpi.apiName())));
        row.addAll(row(kpi.definition()));
        return row;
    }

    private static List<String> row(MetricDefinition metric) {
        var header = metric.header();
        return List.of(
                code(header.key()),
                header.description(),
                code(Datasets.named(header.dataset()).orElseThrow().name()),
                code(header.timeColumn()),
                formula(metric),
                lower(header.format()),
                lower(header.goodDirection()));
    }

    private static String formula(MetricDefinition definition) {
        return definition.measures().stream()
                .map(measure -> code(MetricFormula.of(measure)))
                .collect(Collectors.joining(" ÷ "));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
