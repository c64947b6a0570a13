package org.plumbline.suite.client;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.suite.stack.Program;

/** A client in TypeScript, and a program that calls a service with it, in the Node.js that Playwright brings. */
record TypeScriptClient(Path folder, String caller) {

    /** What the program prints, given an address and a token. */
    String call(String address, String token) throws IOException, InterruptedException {
        var program = folder.resolve(caller);
        try (var source = TypeScriptClient.class.getResourceAsStream(caller)) {
            Files.copy(source, program);
        }
        var node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir()
                .resolve("node");
        return new Program(List.of(
                        node.toString(),
                        "--no-warnings",
                        "--experimental-transform-types",
                        program.toString(),
                        address,
                        token))
                .run()
                .strip();
    }
}
