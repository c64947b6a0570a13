package org.plumbline.deploy.postgres;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of this platform, unpacked once per user and version.
 *
 * @param home the unpacked installation; its programs are in {@code bin}
 */
record PostgresBinaries(Path home) {

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int FINGERPRINT = 16;

    /** Unpacks the archive on the class path unless an earlier process already did. Safe to call from several processes. */
    static PostgresBinaries unpacked() {
        var archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (var stream = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (stream == null) {
                throw new PostgresFailure("No PostgreSQL binaries for this platform: " + archive
                        + " is not on the class path (see the profiles of deploy/postgres/pom.xml)");
            }
            var bytes = stream.readAllBytes();
            var home = cacheFolder()
                    .resolve("postgres-" + DigestUtils.sha256Hex(bytes).substring(0, FINGERPRINT));
            if (!Files.isDirectory(home)) {
                unpackBeside(home, bytes);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new PostgresFailure("Cannot unpack the PostgreSQL binaries: " + e.getMessage(), e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static String archiveName(String osName, String osArch) {
        var system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : osName.toLowerCase(Locale.ROOT);
        var architecture =
                switch (osArch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> osArch;
                };
        return "postgres-" + system + "-" + architecture + ".txz";
    }

    private static Path cacheFolder() throws IOException {
        var root = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return Files.createDirectories(root.resolve("plumbline"));
    }

    /** Unpacks and then renames atomically, so a folder with its final name is complete. */
    private static void unpackBeside(Path home, byte[] archive) throws IOException {
        var work = Files.createTempDirectory(home.getParent(), home.getFileName() + ".unpacking");
        try {
            unpack(archive, work);
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster; its copy is equal.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            FileUtils.deleteDirectory(work.toFile());
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(new ByteArrayInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + target);
            }
        }
    }
}
