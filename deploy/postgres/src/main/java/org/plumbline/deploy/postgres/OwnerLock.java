package org.plumbline.deploy.postgres;

import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;

/**
 * Says that a living Java process owns a folder. The operating system drops it when that process ends in whatever way,
 * so a lock that is free means that what still runs from the folder has lost its owner.
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
