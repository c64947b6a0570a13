package org.plumbline.bench.migrator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.plumbline.bench.measure.BenchFailure;

/**
 * The most that a JVM's heap has held, from the log of its garbage collections.
 *
 * @param usedMb before a collection, garbage included
 * @param liveMb after one
 */
public record HeapPeak(long usedMb, long liveMb) {

    /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 310M->52M(512M)}. */
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    static HeapPeak read(Path log) {
        try (var lines = Files.lines(log)) {
            return lines.map(COLLECTION::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> new HeapPeak(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    .reduce(new HeapPeak(0, 0), HeapPeak::highest);
        } catch (IOException e) {
            throw new BenchFailure("Cannot read the migrator's log of collections: " + e.getMessage(), e);
        }
    }

    private HeapPeak highest(HeapPeak other) {
        return new HeapPeak(Math.max(usedMb, other.usedMb), Math.max(liveMb, other.liveMb));
    }
}
