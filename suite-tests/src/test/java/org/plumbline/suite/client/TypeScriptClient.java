package org.plumbline.suite.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.suite.stack.Node;

/** A client in TypeScript, and a program that calls a service with it. */
record TypeScriptClient(Path folder, String caller) {

    /** What the program prints, given an address and a token. */
    String call(String address, String token) throws IOException, InterruptedException {
        var program = folder.resolve(caller);
        try (var source = TypeScriptClient.class.getResourceAsStream(caller)) {
            Files.copy(source, program);
        }
        return Node.program("--no-warnings", "--experimental-transform-types", program.toString(), address, token)
                .run()
                .strip();
    }
}
