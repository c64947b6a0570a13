package org.plumbline.deploy.postgres;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;

/**
 * Marks a folder as owned by a running Java process. The operating system releases it when that process ends, so a free
 * lock means that processes still running from the folder have lost their owner.
 */
public final class OwnerLock implements AutoCloseable {

    private final FileChannel channel;

    private OwnerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if another owner holds it. */
    public static Optional<OwnerLock> tryTake(Path file) {
        var lock = new OwnerLock(
                Uncheck.get(() -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)));
        if (lock.isHeld()) {
            return Optional.of(lock);
        }
        lock.close();
        return Optional.empty();
    }

    private boolean isHeld() {
        try {
            return Uncheck.get(channel::tryLock) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        Uncheck.run(channel::close);
    }
}
