package org.plumbline.bi.metric;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.export.ExportedRows.Note;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricFormula;
import org.plumbline.service.security.AnsweredScope;

@RegisterForReflection
@Schema(name = "MetricValues")
record MetricAnswer(
        @Schema(description = "The computed metric and version", examples = "removal_rate@1")
        String metric,

        @Schema(description = "The versions of the metrics it is computed from", examples = "[]")
        List<String> parts,

        @Schema(examples = "Removal rate") String title,
        @Schema(description = "The definition in words") String definition,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(nullable = true, description = AnswerColumn.UNIT_DESCRIPTION, examples = "%")
        String unit,

        @Schema(
                description = "Whether a rise or a fall is good",
                enumeration = {"up", "down", "none"})
        String goodDirection,

        AnsweredWindow window,

        @Schema(
                nullable = true,
                description = "The calendar unit of the buckets; null if the window is undivided",
                examples = "day")
        String grain,

        @Schema(description = SharedParameters.TIMEZONE_DESCRIPTION, examples = "UTC")
        String timezone,

        AnsweredScope scope,

        @Schema(
                description = "`time`, if there is a `grain`; the groups; `value`; and for a ratio `numerator` and"
                        + " `denominator`")
        List<AnswerColumn> columns,

        @Schema(
                description =
                        "One value per column, in order: a text, a number, a timestamp as ISO 8601 text in UTC, or"
                                + " null")
        List<List<Object>> rows,

        CatalogView catalog,
        Publication publication) {

    /** The notes in a file of the values: the metric, its definition, and the question. */
    List<Note> notes(MetricQuestion question) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("metric", "%s, %s".formatted(metric(), format())));
        notes.add(new Note("definition", defined(question.asked().metric())));
        question.asked().parts().byReference().entrySet().stream()
                .sorted(Comparator.comparing(part -> part.getKey().toString()))
                .forEach(part ->
                        notes.add(new Note("part", "%s, %s".formatted(part.getKey(), defined(part.getValue())))));
        notes.add(new Note("window", "%s to %s".formatted(window().from(), window().to())));
        notes.add(new Note("grain", grain() == null ? "none" : grain()));
        notes.add(new Note("groupBy", groups(question)));
        question.asked()
                .narrowing()
                .conditions()
                .forEach(condition -> notes.add(Note.json(condition.parameter(), condition.values())));
        notes.add(new Note("timezone", timezone()));
        notes.add(new Note("catalog", catalog(catalog())));
        notes.add(Note.of(question.scope()));
        notes.add(Note.of(publication()));
        return notes;
    }

    private static String defined(Metric metric) {
        var rule = MetricFormula.of(metric);
        return metric instanceof MetricDefinition measured
                ? "%s of %s by %s".formatted(rule, measured.dataset().name(), measured.timeColumn())
                : rule;
    }

    private static String groups(MetricQuestion question) {
        return question.groupings().isEmpty()
                ? "none"
                : question.groupings().stream().map(Grouping::written).collect(Collectors.joining(", "));
    }

    private static String catalog(CatalogView catalog) {
        if (!catalog.current()) {
            return "unreachable; this version was the published one at " + catalog.askedAt();
        }
        return catalog.askedAt() == null ? "the requested version" : "the published version at " + catalog.askedAt();
    }
}
