package org.plumbline.deploy.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a {@link LocalPostgres} may use of the machine.
 *
 * @param sharedBuffers a PostgreSQL memory size, such as {@code 512MB}
 * @param maxWalSize how much may be written to its log between two checkpoints; each page's first change after one is
 *     written whole
 * @param maxConnections how many sessions may be open at once
 * @param durable whether a commit survives a power cut ({@code fsync}); a crash of the server alone is always survived
 * @param passwordIterations how often a password is hashed ({@code scram_iterations}), by each client at each connection;
 *     PostgreSQL's own default is 4096. Counts for a data directory that is made with it
 */
public record PostgresSettings(
        String sharedBuffers, String maxWalSize, int maxConnections, boolean durable, int passwordIterations) {

    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_SHARED_MEGABYTES = 8192;

    /**
     * For the one-machine stack: its data is meant to last. It caches a third of the machine's memory, up to 8 GB; PostgreSQL's
     * manual recommends between a quarter and two fifths. A table larger than a quarter of the cache is not kept in it when it is
     * read whole, and of a million posts the raw rows are 1.6 GB. Loads write much, so checkpoints are far apart.
     */
    public static PostgresSettings forLocalStack() {
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        var shared = Math.min(memory / MEGABYTE / 3, MOST_SHARED_MEGABYTES);
        return new PostgresSettings(shared + "MB", "4GB", 100, true, 4096);
    }

    /**
     * For tests: small, quick, and thrown away afterwards. They connect thousands of times, and hashing the password as often as
     * a server should ask for it took a third of their time.
     */
    public static PostgresSettings forTests() {
        return new PostgresSettings("64MB", "1GB", 100, false, 1);
    }
}
