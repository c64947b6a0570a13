package org.plumbline.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A new folder for a server's data, in memory where the system has room for it: each run of a pipeline creates and deletes tables, whose
 * files take a disk's file system a tenth of all that tests take.
 */
public final class ServerFolder {

    private static final Path IN_MEMORY = Path.of("/dev/shm");

    // Several times what the tests of two modules write. Containers often have 64 MB, small machines half of their
    // memory.
    private static final long ROOM = 12L << 30;

    private ServerFolder() {}

    public static Path create(String prefix) {
        try {
            return hasRoom() ? Files.createTempDirectory(IN_MEMORY, prefix) : Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasRoom() throws IOException {
        return Files.isWritable(IN_MEMORY) && Files.getFileStore(IN_MEMORY).getUsableSpace() >= ROOM;
    }
}
