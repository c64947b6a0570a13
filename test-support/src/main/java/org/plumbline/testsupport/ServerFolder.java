package org.plumbline.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;

/**
 * A folder for a server's data, in memory if there is room: each run of a pipeline creates and deletes tables, and a
 * file system on disk takes longer for their files.
 */
public final class ServerFolder {

    private static final Path IN_MEMORY = Path.of("/dev/shm");

    // Three times the most that all tests have used at once. Containers often have only 64 MB there.
    private static final long ROOM = 12L << 30;

    private ServerFolder() {}

    /** Creates an empty folder. The caller has to delete it: in memory, it takes up room until the machine restarts. */
    public static Path create(String prefix) {
        return Uncheck.get(
                () -> hasRoom() ? Files.createTempDirectory(IN_MEMORY, prefix) : Files.createTempDirectory(prefix));
    }

    private static boolean hasRoom() throws IOException {
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() >= ROOM;
    }
}
