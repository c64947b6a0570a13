package org.plumbline.migrator.preflight;

import java.util.Optional;

/** Which versions of PostgreSQL a source may have. */
final class ServerVersion {

    static final int OLDEST = 12;

    private ServerVersion() {}

    /** What is wrong with a source of a major version; empty where nothing is. */
    static Optional<String> refusal(int major) {
        return major >= OLDEST
                ? Optional.empty()
                : Optional.of(
                        "the source is PostgreSQL %d; the oldest that can be read is %d".formatted(major, OLDEST));
    }

    static String fix() {
        return "Upgrade the source, or restore a dump of it on a newer server and read that.";
    }
}
