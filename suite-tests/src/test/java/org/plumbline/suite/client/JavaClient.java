package org.plumbline.suite.client;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import javax.tools.ToolProvider;

/** A client in Java, and a program that calls a service with it. */
record JavaClient(Path sources, String caller) {

    /** Compiles both and has the service called: gives what the program makes of an address and a token. */
    String call(String address, String token) throws IOException, ReflectiveOperationException {
        var classes = Files.createDirectories(sources.resolveSibling("classes"));
        compile(classes);
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, JavaClient.class.getClassLoader())) {
            @SuppressWarnings("unchecked")
            var calling = (BinaryOperator<String>)
                    loader.loadClass(caller).getConstructor().newInstance();
            return calling.apply(address, token);
        }
    }

    private void compile(Path classes) throws IOException {
        var file = sources.resolve(caller.replace('.', '/') + ".java");
        try (var source =
                JavaClient.class.getResourceAsStream(caller.substring(caller.lastIndexOf('.') + 1) + ".java")) {
            Files.copy(source, file);
        }
        var arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        try (var files = Files.walk(sources)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        var status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("the client of %s does not compile".formatted(sources));
        }
    }
}
