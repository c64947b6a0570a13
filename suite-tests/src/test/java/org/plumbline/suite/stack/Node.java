package org.plumbline.suite.stack;

import com.microsoft.playwright.impl.driver.Driver;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** The Node.js that Playwright brings. */
public final class Node {

    private Node() {}

    /** A program of JavaScript, to be run by it. */
    public static Program program(String... arguments) {
        var node = Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                .driverDir()
                .resolve("node");
        return new Program(Stream.concat(Stream.of(node.toString()), Arrays.stream(arguments))
                .toList());
    }
}
