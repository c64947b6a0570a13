package org.plumbline.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;

/**
 * The machine that the figures were measured on.
 *
 * @param loadAtStart the system's load average over the minute before the start; negative if the system does not report
 *     it
 * @param sharedBySessions whether the kernel divides processor time among sessions first and then among processes
 *     ({@code kernel.sched_autogroup_enabled} of Linux): each PostgreSQL process is a session, and now and then one
 *     waits for 100 ms
 * @param missingHugePages how many huge pages the server would use for its cache if the system had them; 0 if it has
 *     them. Without huge pages, each process maps each page of the cache itself when it first reads it
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

    /** Whether the machine was so busy with other work that the figures mean little. */
    public boolean isBusy() {
        return loadAtStart > cores / 2.0;
    }

    /** This machine, with the given facts about its server. */
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
