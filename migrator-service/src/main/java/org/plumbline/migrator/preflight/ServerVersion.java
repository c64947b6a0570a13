package org.plumbline.migrator.preflight;

import java.util.Optional;

/** The supported PostgreSQL versions of a source. */
final class ServerVersion {

    static final int OLDEST = 12;

    private ServerVersion() {}

    /** Why a major version is not supported; empty if it is. */
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
