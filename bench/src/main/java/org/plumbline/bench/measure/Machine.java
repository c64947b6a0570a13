package org.plumbline.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;

/**
 * What the figures were measured on.
 *
 * @param loadAtStart how many processes wanted a processor on average in the minute before; negative where the system does
 *     not say
 * @param sharedBySessions whether the kernel divides the processors among sessions before it does so among processes
 *     ({@code kernel.sched_autogroup_enabled} of Linux): each process of PostgreSQL is a session, and now and then one waits
 *     for 100 ms
 * @param missingHugePages how many the server would have its cache in if the system had them to give; 0 where it has them. Without,
 *     each process maps each page of the cache by itself when it first reads it
 */
public record Machine(
        String system,
        int cores,
        long memoryMb,
        double loadAtStart,
        boolean sharedBySessions,
        String java,
        String postgres,
        String sharedBuffers,
        long missingHugePages) {

    private static final long BYTES_OF_A_MB = 1 << 20;
    private static final Path AUTOGROUP = Path.of("/proc/sys/kernel/sched_autogroup_enabled");

    /** Whether others wanted so much of it that figures say little. */
    public boolean isBusy() {
        return loadAtStart > cores / 2.0;
    }

    /** This machine, with what the caller says of the server on it. */
    public static Machine with(String postgres, String sharedBuffers, long missingHugePages) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / BYTES_OF_A_MB,
                system.getSystemLoadAverage(),
                isSharedBySessions(),
                Runtime.version().toString(),
                postgres,
                sharedBuffers,
                missingHugePages);
    }

    private static boolean isSharedBySessions() {
        return Files.exists(AUTOGROUP)
                && Uncheck.get(() -> Files.readString(AUTOGROUP)).strip().equals("1");
    }
}
