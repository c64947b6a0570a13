package org.plumbline.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code postmaster.pid}, the file of a data directory's last server.
 *
 * @param pid its process id
 * @param startedAt when it started, to the second
 */
record PostmasterFile(long pid, Instant startedAt) {

    // The file has whole seconds, and the clock may have been set between the two measurements.
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final int START_TIME_LINE = 2;

    static Path in(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }

    /** Empty if the file is missing or truncated by a crash. */
    static Optional<PostmasterFile> read(Path dataDirectory) throws IOException {
        var file = in(dataDirectory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= START_TIME_LINE) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.getFirst().strip()),
                    Instant.ofEpochSecond(
                            Long.parseLong(lines.get(START_TIME_LINE).strip()))));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    /** Whether that server still runs; a process that has reused its id does not count. */
    boolean isAlive() {
        return ProcessIdentity.living(pid, startedAt, TOLERANCE).isPresent();
    }
}
