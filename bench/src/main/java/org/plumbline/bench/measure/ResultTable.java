package org.plumbline.bench.measure;

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

    /** One line for each measurement, below a head. */
    public static String of(List<Measurement> measurements) {
        var rows = Stream.concat(Stream.of(HEAD), measurements.stream().map(ResultTable::row))
                .toList();
        var widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> row(Measurement measurement) {
        return List.of(
                measurement.scenario(),
                measurement.name(),
                figure(measurement.value()),
                measurement.unit(),
                measurement.limit() == null ? "" : figure(measurement.limit()),
                switch (measurement.verdict()) {
                    case MET -> "met";
                    case MISSED -> "MISSED";
                    case NONE -> "";
                });
    }

    private static String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), TO_THE_RIGHT.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean toTheRight) {
        var space = " ".repeat(width - cell.length());
        return toTheRight ? space + cell : cell + space;
    }

    private static String figure(double value) {
        var isWhole = Math.rint(value) == value;
        return String.format(FIGURES, isWhole || Math.abs(value) >= WITHOUT_DECIMALS ? "%,.0f" : "%,.2f", value);
    }
}
