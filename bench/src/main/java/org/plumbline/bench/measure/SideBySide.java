package org.plumbline.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of several forms of one thing as a table: a line for each figure, a column for each form. */
final class SideBySide {

    private SideBySide() {}

    /** What is asked of a figure is asked of one form of it. */
    static String of(List<Measurement> measurements) {
        var forms = measurements.stream().map(Measurement::form).distinct().toList();
        var head = line("figure", forms, "unit", "at most", "");
        var rows = measurements.stream().map(Measurement::name).distinct().map(name -> row(name, forms, measurements));
        var toTheRight = new ArrayList<>(List.of(false));
        toTheRight.addAll(Collections.nCopies(forms.size(), true));
        toTheRight.addAll(List.of(false, true, false));
        return ResultTable.lines(Stream.concat(Stream.of(head), rows).toList(), toTheRight);
    }

    private static List<String> row(String name, List<String> forms, List<Measurement> measurements) {
        var figures =
                measurements.stream().filter(each -> each.name().equals(name)).toList();
        var cells = forms.stream()
                .map(form -> figures.stream()
                        .filter(each -> each.form().equals(form))
                        .map(each -> ResultTable.figure(each.value()))
                        .collect(Collectors.joining(" ")))
                .toList();
        var asked = figures.stream()
                .filter(each -> each.limit() != null)
                .findFirst()
                .orElse(figures.getFirst());
        return line(name, cells, asked.unit(), ResultTable.limit(asked), ResultTable.verdict(asked));
    }

    private static List<String> line(String name, List<String> cells, String... rest) {
        return Stream.of(Stream.of(name), cells.stream(), Stream.of(rest))
                .flatMap(part -> part)
                .toList();
    }
}
