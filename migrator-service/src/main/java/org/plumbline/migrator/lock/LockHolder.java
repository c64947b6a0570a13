package org.plumbline.migrator.lock;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/**
 * The session that holds one of the suite's advisory locks.
 *
 * @param application its purpose; may be empty
 * @param since null if this service's role may not see it; requires {@code pg_read_all_stats}
 */
@RegisterForReflection
public record LockHolder(String role, String application, int process, Instant since) {

    /** Describes the holder as the end of a sentence: by whom and since when. */
    @Override
    public String toString() {
        var who = application == null || application.isBlank()
                ? "%s (process %d)".formatted(role, process)
                : "%s (%s, process %d)".formatted(role, application, process);
        return since == null ? "by " + who : "by %s since %s".formatted(who, since);
    }
}
