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

    /**
     * For the one-machine stack: its data is meant to last. It caches two fifths of the machine's memory, the most that PostgreSQL's
     * manual recommends where others want memory, too. A table larger than a quarter of the cache is not kept in it when it is read
     * whole, and of a million posts the raw rows are 1.6 GB. Loads write much, so checkpoints are far apart.
     */
    public static PostgresSettings forLocalStack() {
        return forLocalStack(0);
    }

    /**
     * As {@link #forLocalStack()}, with a cache of so many megabytes at least. Three fifths of the machine's memory are the most: the
     * services and the system want the rest.
     */
    public static PostgresSettings forLocalStack(long cachedMegabytes) {
        var fifth =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE / 5;
        return new PostgresSettings(Math.clamp(cachedMegabytes, 2 * fifth, 3 * fifth) + "MB", "4GB", 100, true, 4096);
    }

    /**
     * For tests: small, quick, and thrown away afterwards. They connect thousands of times, and hashing the password as often as
     * a server should ask for it took a third of their time.
     */
    public static PostgresSettings forTests() {
        return new PostgresSettings("64MB", "1GB", 100, false, 1);
    }
}
