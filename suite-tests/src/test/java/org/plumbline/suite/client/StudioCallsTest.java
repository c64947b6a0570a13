package org.plumbline.suite.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** What the generator adds to the calls, and the page has in {@code shared/calls.ts}. */
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

        var different = new ArrayList<String>();
        for (var service : generated.entrySet()) {
            for (var file : sources(service.getValue())) {
                var wanted = Files.readString(service.getValue().resolve(file));
                var place = Path.of(service.getKey()).resolve(file);
                var present = CALLS.resolve(place);
                if ("renew".equals(System.getProperty("plumbline.studio-calls"))) {
                    Files.createDirectories(present.getParent());
                    Files.writeString(present, wanted);
                } else if (!Files.exists(present) || !Files.readString(present).equals(wanted)) {
                    different.add(place.toString());
                }
            }
        }
        assertEquals(
                List.of(), different, "run this test with -Dplumbline.studio-calls=renew, and have the page follow");
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".ts"))
                    .map(root::relativize)
                    .filter(file -> !file.equals(RUNTIME))
                    .sorted()
                    .toList();
        }
    }
}
