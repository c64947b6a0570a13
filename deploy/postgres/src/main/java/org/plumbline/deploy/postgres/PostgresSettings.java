package org.plumbline.deploy.postgres;

/**
 * What a {@link LocalPostgres} may use of the machine.
 *
 * @param sharedBuffers a PostgreSQL memory size, such as {@code 512MB}
 * @param maxConnections how many sessions may be open at once
 * @param durable whether a commit survives a power cut ({@code fsync}); a crash of the server alone is always survived
 */
public record PostgresSettings(String sharedBuffers, int maxConnections, boolean durable) {

    /** For the one-machine stack: its data is meant to last. */
    public static PostgresSettings forLocalStack() {
        return new PostgresSettings("512MB", 100, true);
    }

    /** For tests: small, quick, and thrown away afterwards. */
    public static PostgresSettings forTests() {
        return new PostgresSettings("64MB", 100, false);
    }
}
