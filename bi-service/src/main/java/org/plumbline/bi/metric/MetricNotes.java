package org.plumbline.bi.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.bi.export.Note;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricFormula;

/** The notes in a file of metric values: the metric, its definition, and the question. */
final class MetricNotes {

    private MetricNotes() {}

    static List<Note> of(MetricQuestion question, MetricAnswer answer) {
        var notes = new ArrayList<Note>();
        notes.add(new Note("metric", "%s, %s".formatted(answer.metric(), answer.format())));
        notes.add(new Note("definition", defined(question.asked().defined().metric())));
        question.asked().parts().byReference().entrySet().stream()
                .sorted(Comparator.comparing(part -> part.getKey().toString()))
                .forEach(part ->
                        notes.add(new Note("part", "%s, %s".formatted(part.getKey(), defined(part.getValue())))));
        notes.add(new Note(
                "window",
                "%s to %s".formatted(answer.window().from(), answer.window().to())));
        notes.add(new Note("grain", answer.grain() == null ? "none" : answer.grain()));
        notes.add(new Note("groupBy", groups(question)));
        question.asked()
                .narrowing()
                .conditions()
                .forEach(condition -> notes.add(Note.json(condition.parameter(), condition.values())));
        notes.add(new Note("timezone", answer.timezone()));
        notes.add(new Note("catalog", catalog(answer.catalog())));
        notes.add(Note.of(question.scope()));
        notes.add(Note.of(answer.publication()));
        return notes;
    }

    private static String defined(Metric metric) {
        var rule = MetricFormula.of(metric);
        return metric instanceof MetricDefinition measured
                ? "%s of %s by %s"
                        .formatted(
                                rule,
                                measured.header().dataset(),
                                measured.header().timeColumn())
                : rule;
    }

    private static String groups(MetricQuestion question) {
        return question.groupings().isEmpty()
                ? "none"
                : question.groupings().stream().map(Grouping::written).collect(Collectors.joining(", "));
    }

    private static String catalog(CatalogView catalog) {
        if (!catalog.current()) {
            return "not reached; this version was the published one at " + catalog.askedAt();
        }
        return catalog.askedAt() == null
                ? "the version that was asked for"
                : "the published version at " + catalog.askedAt();
    }
}
