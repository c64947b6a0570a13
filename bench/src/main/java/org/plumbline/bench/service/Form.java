package org.plumbline.bench.service;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.deploy.local.Packaging;

/**
 * A service as it is started.
 *
 * @param jvm what a JVM is told beside its heap
 */
public record Form(Packaging packaging, List<String> jvm) {

    /** On a JVM with the collector that the one-machine stack gives a service that answers readers. */
    public static Form forReaders() {
        return onJvm("-XX:+UseSerialGC");
    }

    public static Form onJvm(String... options) {
        return new Form(Packaging.JAR, List.of(options));
    }

    public static Form executable() {
        return new Form(Packaging.NATIVE, List.of());
    }

    /** The same with further options of the JVM. */
    public Form with(String... options) {
        return new Form(
                packaging, Stream.concat(jvm.stream(), Stream.of(options)).toList());
    }
}
