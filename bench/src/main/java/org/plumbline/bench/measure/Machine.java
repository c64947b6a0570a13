package org.plumbline.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the figures were measured on.
 *
 * @param cores processors that this process may use
 * @param memoryMb physical memory
 * @param loadAtStart how many processes wanted a processor on average in the minute before; negative where the system does
 *     not say
 */
public record Machine(
        String system,
        int cores,
        long memoryMb,
        double loadAtStart,
        String java,
        String postgres,
        String sharedBuffers) {

    private static final long BYTES_OF_A_MB = 1 << 20;

    /** Whether others wanted so much of it that figures say little. */
    public boolean isBusy() {
        return loadAtStart > cores / 2.0;
    }

    /** This machine, with a server on it of which the caller says its version and its {@code shared_buffers}. */
    public static Machine with(String postgres, String sharedBuffers) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / BYTES_OF_A_MB,
                system.getSystemLoadAverage(),
                Runtime.version().toString(),
                postgres,
                sharedBuffers);
    }
}
