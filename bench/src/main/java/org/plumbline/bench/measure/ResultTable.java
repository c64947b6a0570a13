package org.plumbline.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measurements as a table for a terminal: a line for each, below a head. */
public final class ResultTable {

    private static final List<String> HEAD = List.of("scenario", "figure", "value", "unit", "at most", "");
    private static final List<Boolean> TO_THE_RIGHT = List.of(false, false, true, false, true, false);
    private static final double WITHOUT_DECIMALS = 1000;

    private ResultTable() {}

    public static String of(List<Measurement> measurements) {
        var rows = Stream.concat(Stream.of(HEAD), measurements.stream().map(ResultTable::row))
                .toList();
        var form = IntStream.range(0, HEAD.size())
                .mapToObj(column -> "%%%s%ds".formatted(TO_THE_RIGHT.get(column) ? "" : "-", width(rows, column)))
                .collect(Collectors.joining("  "));
        return rows.stream()
                .map(row -> form.formatted(row.toArray()).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    private static int width(List<List<String>> rows, int column) {
        return Math.max(
                1, rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow());
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

    private static String figure(double value) {
        var isWhole = Math.rint(value) == value;
        // The same figures wherever the reader's computer was set up.
        return String.format(Locale.ENGLISH, isWhole || Math.abs(value) >= WITHOUT_DECIMALS ? "%,.0f" : "%,.2f", value);
    }
}
