package org.plumbline.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measurements as a table for a terminal. */
public final class ResultTable {

    // The same figures wherever the reader's computer was set up.
    private static final Locale FIGURES = Locale.ENGLISH;

    private static final List<String> HEAD = List.of("scenario", "figure", "value", "unit", "at most", "");
    private static final List<Boolean> TO_THE_RIGHT = List.of(false, false, true, false, true, false);
    private static final double WITHOUT_DECIMALS = 1000;

    private ResultTable() {}

    /** One line for each measurement, below a head; those of several forms side by side, in a table of their own. */
    public static String of(List<Measurement> measurements) {
        var single = measurements.stream().filter(each -> each.form() == null).toList();
        var several = measurements.stream().filter(each -> each.form() != null).toList();
        return Stream.of(
                        single.isEmpty() && !several.isEmpty() ? "" : table(single),
                        several.isEmpty() ? "" : SideBySide.of(several))
                .filter(table -> !table.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String table(List<Measurement> measurements) {
        return lines(
                Stream.concat(Stream.of(HEAD), measurements.stream().map(ResultTable::row))
                        .toList(),
                TO_THE_RIGHT);
    }

    /** The rows with each column as wide as its widest cell. */
    static String lines(List<List<String>> rows, List<Boolean> toTheRight) {
        var widths = IntStream.range(0, toTheRight.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        return rows.stream().map(row -> line(row, widths, toTheRight)).collect(Collectors.joining("\n"));
    }

    private static List<String> row(Measurement measurement) {
        return List.of(
                measurement.scenario(),
                measurement.name(),
                figure(measurement.value()),
                measurement.unit(),
                limit(measurement),
                verdict(measurement));
    }

    static String limit(Measurement measurement) {
        return measurement.limit() == null ? "" : figure(measurement.limit());
    }

    static String verdict(Measurement measurement) {
        return switch (measurement.verdict()) {
            case MET -> "met";
            case MISSED -> "MISSED";
            case NONE -> "";
        };
    }

    private static String line(List<String> row, List<Integer> widths, List<Boolean> toTheRight) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), toTheRight.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean toTheRight) {
        var space = " ".repeat(width - cell.length());
        return toTheRight ? space + cell : cell + space;
    }

    static String figure(double value) {
        var isWhole = Math.rint(value) == value;
        return String.format(FIGURES, isWhole || Math.abs(value) >= WITHOUT_DECIMALS ? "%,.0f" : "%,.2f", value);
    }

    /** Figures of several forms of one thing as a table: a line for each figure, a column for each form. */
    private static final class SideBySide {

        private SideBySide() {}

        /** What is asked of a figure is asked of one form of it. */
        static String of(List<Measurement> measurements) {
            var forms = measurements.stream().map(Measurement::form).distinct().toList();
            var head = line("figure", forms, "unit", "at most", "");
            var rows =
                    measurements.stream().map(Measurement::name).distinct().map(name -> row(name, forms, measurements));
            var toTheRight = new ArrayList<>(List.of(false));
            toTheRight.addAll(Collections.nCopies(forms.size(), true));
            toTheRight.addAll(List.of(false, true, false));
            return ResultTable.lines(Stream.concat(Stream.of(head), rows).toList(), toTheRight);
        }

        private static List<String> row(String name, List<String> forms, List<Measurement> measurements) {
            var figures = measurements.stream()
                    .filter(each -> each.name().equals(name))
                    .toList();
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
}
