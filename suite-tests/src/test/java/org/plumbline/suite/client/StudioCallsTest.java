package org.plumbline.suite.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.SuiteStack;

/**
 * The types and calls that the studio was written against are those of the services. With {@code -Dplumbline.studio-calls=renew} they are
 * generated anew; what the page does with them has to fit then.
 */
@OnTheSuite
class StudioCallsTest {

    private static final Path CALLS = Path.of("..", "bi-service", "src", "main", "studio", "app", "api");

    /** What the generator adds to the calls, and the page has in {@code data/calls.ts}. */
    private static final Path RUNTIME = Path.of("runtime.ts");

    @TempDir
    Path folder;

    private final SuiteStack suite;

    StudioCallsTest(SuiteStack suite) {
        this.suite = suite;
    }

    @Test
    void areThoseOfTheServices() throws Exception {
        var generator = new ClientGenerator(folder);
        var generated = new LinkedHashMap<String, Path>();
        generated.put("bi", generator.studioCalls("bi", suite.bi()));
        generated.put("catalog", generator.studioCalls("catalog", suite.catalog()));
        generated.put("migrator", generator.studioCalls("migrator", suite.migrator()));
        generator.run();

        var different = new TreeSet<Path>();
        for (var service : generated.entrySet()) {
            var calls = CALLS.resolve(service.getKey());
            var wanted = contents(service.getValue());
            if ("renew".equals(System.getProperty("plumbline.studio-calls"))) {
                renew(calls, wanted);
            }
            var present = contents(calls);
            Stream.of(wanted, present)
                    .flatMap(files -> files.keySet().stream())
                    .filter(file -> !Objects.equals(wanted.get(file), present.get(file)))
                    .forEach(file -> different.add(Path.of(service.getKey()).resolve(file)));
        }
        assertEquals(
                Set.of(), different, "run this test with -Dplumbline.studio-calls=renew, and have the page follow");
    }

    private static void renew(Path calls, Map<Path, String> wanted) throws IOException {
        for (var file : contents(calls).keySet()) {
            Files.delete(calls.resolve(file));
        }
        for (var file : wanted.entrySet()) {
            var place = calls.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
    }

    private static Map<Path, String> contents(Path root) throws IOException {
        var contents = new TreeMap<Path, String>();
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".ts")).toList()) {
                    contents.put(root.relativize(file), Files.readString(file));
                }
            }
        }
        contents.remove(RUNTIME);
        return contents;
    }
}
