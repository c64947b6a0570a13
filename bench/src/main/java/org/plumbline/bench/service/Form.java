package org.plumbline.bench.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.local.Packaging;
import org.plumbline.deploy.local.StackFailure;

/**
 * How a service is started.
 *
 * @param jvm the options of the JVM, except for its heap
 */
public record Form(Packaging packaging, List<String> jvm) {

    /**
     * An option of every JVM for trials whose figures mean nothing: the bench's own test switches off the second
     * compiler.
     */
    private static final Optional<String> JVM_OPTION =
            Optional.ofNullable(System.getProperty("plumbline.bench.jvm-option"));

    /** On a JVM with the garbage collector that the one-machine stack uses for services that answer readers. */
    public static Form forReaders() {
        return onJvm("-XX:+UseSerialGC");
    }

    public static Form onJvm(String... options) {
        return new Form(Packaging.JAR, JVM_OPTION.stream().toList()).with(options);
    }

    public static Form executable() {
        return new Form(Packaging.NATIVE, List.of());
    }

    /** The same form with further JVM options. */
    public Form with(String... options) {
        return new Form(
                packaging, Stream.concat(jvm.stream(), Stream.of(options)).toList());
    }

    /**
     * The same form with an AOT cache: one start of the service stores its loaded and linked classes for later starts.
     *
     * @param jar the packaged service
     * @param cache the file to create
     * @param start starts the service in a form
     */
    public Form withAotCache(Path jar, Path cache, Function<Form, ? extends ServiceProcess> start) {
        var recorded = "-XX:AOTConfiguration=%s.conf".formatted(cache);
        start.apply(with("-XX:AOTMode=record", recorded)).close();
        var cached = with("-XX:AOTCache=" + cache);
        cached.with("-XX:AOTMode=create", recorded).makeAotCache(jar, cache);
        return cached;
    }

    private void makeAotCache(Path jar, Path cache) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        var log = Path.of(cache + ".log");
        var maker = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var status = Uncheck.get(maker::start).onExit().join().exitValue();
        if (status != 0 || !Files.exists(cache)) {
            throw new StackFailure("The JVM made no AOT cache:\n" + Uncheck.get(() -> Files.readString(log)));
        }
    }
}
