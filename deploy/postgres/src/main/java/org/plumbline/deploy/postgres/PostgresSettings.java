package org.plumbline.deploy.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The resources of a {@link LocalPostgres}.
 *
 * @param sharedBuffers a PostgreSQL memory size, such as {@code 512MB}
 * @param maxWalSize the most write-ahead log between two checkpoints; the first change of a page after a checkpoint
 *     logs the whole page
 * @param maxConnections the most concurrent sessions
 * @param durable whether commits survive a power failure ({@code fsync}); they always survive a crash of the server
 * @param passwordIterations how often a password is hashed ({@code scram_iterations}), by each client at each
 *     connection; PostgreSQL's own default is 4096. Applies to a data directory that is created with it
 */
public record PostgresSettings(
        String sharedBuffers, String maxWalSize, int maxConnections, boolean durable, int passwordIterations) {

    private static final long MEGABYTE = 1 << 20;

    /**
     * For the one-machine stack, with durable data. It caches two fifths of the machine's memory, the most that
     * PostgreSQL's manual recommends on a shared machine. Sequential scans of tables larger than a quarter of the cache
     * bypass it, and the raw rows of a million posts are 1.6 GB. Loads write much, so checkpoints are far apart.
     */
    public static PostgresSettings forLocalStack() {
        return forLocalStack(0);
    }

    /**
     * As {@link #forLocalStack()}, with a cache of at least this many megabytes, but at most three fifths of the
     * machine's memory; services and system need the rest.
     */
    public static PostgresSettings forLocalStack(long cachedMegabytes) {
        var fifth =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MEGABYTE / 5;
        return new PostgresSettings(Math.clamp(cachedMegabytes, 2 * fifth, 3 * fifth) + "MB", "4GB", 100, true, 4096);
    }

    /**
     * For tests: small, fast and not durable. They connect thousands of times, so passwords are hashed less often; the
     * default took a third of their time.
     */
    public static PostgresSettings forTests() {
        return new PostgresSettings("64MB", "1GB", 100, false, 1);
    }
}
