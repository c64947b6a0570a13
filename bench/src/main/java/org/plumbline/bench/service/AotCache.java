package org.plumbline.bench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plumbline.bench.measure.BenchFailure;

/** The classes that a service has loaded and linked, stored for its next start on a JVM. */
public final class AotCache {

    private AotCache() {}

    /**
     * Makes one, by a start of the service.
     *
     * @param jar the packaged service
     * @param cache the file that is made
     * @param form the one that it is to be used with
     * @param start starts the service in a form
     * @return the form with the cache
     */
    public static Form train(Path jar, Path cache, Form form, Function<Form, ? extends RunningService> start) {
        var recorded = "-XX:AOTConfiguration=%s.conf".formatted(cache);
        start.apply(form.with("-XX:AOTMode=record", recorded)).close();
        var cached = form.with("-XX:AOTCache=" + cache);
        create(jar, cache, cached.with("-XX:AOTMode=create", recorded));
        return cached;
    }

    private static void create(Path jar, Path cache, Form form) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(form.jvm());
        command.addAll(List.of("-jar", jar.toString()));
        var log = Path.of(cache + ".log");
        try {
            var status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (status != 0 || !Files.exists(cache)) {
                throw new BenchFailure("The JVM made no AOT cache:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while the AOT cache was made", e);
        }
    }
}
