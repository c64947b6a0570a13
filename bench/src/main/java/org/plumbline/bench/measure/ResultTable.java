package org.plumbline.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measurements as a table for a terminal. */
public final class ResultTable {

    // Numbers look the same in every locale.
    private static final Locale FIGURES = Locale.ENGLISH;

    /** Heads of text columns; columns of figures are right-aligned. */
    private static final Set<String> HEADS_OF_WORDS = Set.of("scenario", "figure", "unit", "");

    private static final double WITHOUT_DECIMALS = 1000;

    private ResultTable() {}

    /** A head and one line per measurement; measurements of several forms are side by side in a separate table. */
    public static String of(List<Measurement> measurements) {
        var single = measurements.stream().filter(each -> each.form() == null).toList();
        var several = measurements.stream().filter(each -> each.form() != null).toList();
        return Stream.of(
                        single.isEmpty() && !several.isEmpty() ? "" : table(single),
                        several.isEmpty() ? "" : sideBySide(several))
                .filter(table -> !table.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String table(List<Measurement> measurements) {
        var head = List.of("scenario", "figure", "value", "unit", "at most", "");
        return lines(
                head,
                measurements.stream()
                        .map(each -> List.of(
                                each.scenario(),
                                each.name(),
                                figure(each.value()),
                                each.unit(),
                                limit(each),
                                verdict(each))));
    }

    /** Figures of several forms of one thing: one line per figure, one column per form. */
    private static String sideBySide(List<Measurement> measurements) {
        var forms = measurements.stream().map(Measurement::form).distinct().toList();
        var names = measurements.stream().map(Measurement::name).distinct();
        return lines(row("figure", forms, "unit", "at most", ""), names.map(name -> row(name, forms, measurements)));
    }

    /** A figure's limit applies to one of its forms. */
    private static List<String> row(String name, List<String> forms, List<Measurement> measurements) {
        var figures =
                measurements.stream().filter(each -> each.name().equals(name)).toList();
        var cells = forms.stream()
                .map(form -> figures.stream()
                        .filter(each -> each.form().equals(form))
                        .map(each -> figure(each.value()))
                        .collect(Collectors.joining(" ")))
                .toList();
        var asked = figures.stream()
                .filter(each -> each.limit() != null)
                .findFirst()
                .orElse(figures.getFirst());
        return row(name, cells, asked.unit(), limit(asked), verdict(asked));
    }

    private static List<String> row(String name, List<String> cells, String... rest) {
        return Stream.of(Stream.of(name), cells.stream(), Stream.of(rest))
                .flatMap(part -> part)
                .toList();
    }

    /** The head and the rows, with each column as wide as its widest cell. */
    private static String lines(List<String> head, Stream<List<String>> below) {
        var rows = Stream.concat(Stream.of(head), below).toList();
        var formats = IntStream.range(0, head.size())
                .mapToObj(column -> format(
                        HEADS_OF_WORDS.contains(head.get(column)),
                        rows.stream()
                                .mapToInt(row -> row.get(column).length())
                                .max()
                                .orElse(0)))
                .collect(Collectors.joining("  "));
        return rows.stream()
                .map(row -> formats.formatted(row.toArray()).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static String format(boolean words, int width) {
        return width == 0 ? "%s" : "%" + (words ? "-" : "") + width + "s";
    }

    private static String limit(Measurement measurement) {
        return measurement.limit() == null ? "" : figure(measurement.limit());
    }

    private static String verdict(Measurement measurement) {
        return switch (measurement.verdict()) {
            case MET -> "met";
            case MISSED -> "MISSED";
            case NONE -> "";
        };
    }

    private static String figure(double value) {
        var isWhole = Math.rint(value) == value;
        return String.format(FIGURES, isWhole || Math.abs(value) >= WITHOUT_DECIMALS ? "%,.0f" : "%,.2f", value);
    }
}
