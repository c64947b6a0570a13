package org.plumbline.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.bench.measure.BenchFailure;

/**
 * How much of the machine's memory a process holds, as Linux counts it.
 *
 * @param nowMb at the moment
 * @param mostMb at any moment so far
 */
public record ResidentMemory(long nowMb, long mostMb) {

    private static final long KILOBYTES = 1024;

    static ResidentMemory of(long process) {
        var file = Path.of("/proc", Long.toString(process), "status");
        try {
            var status = Files.readString(file);
            return new ResidentMemory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
        } catch (IOException e) {
            throw new BenchFailure("This system does not tell what memory a process holds: " + e.getMessage(), e);
        }
    }

    private static long megabytes(String status, String name) {
        return status.lines()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElseThrow(() -> new BenchFailure("No " + name + " in:\n" + status))
                / KILOBYTES;
    }
}
