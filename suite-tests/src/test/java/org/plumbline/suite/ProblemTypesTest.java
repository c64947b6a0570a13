package org.plumbline.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type of problem is in the table of docs/operations.md, and its body in a golden file of a service. */
class ProblemTypesTest {

    private static final Path PROJECT = Path.of("..");
    private static final List<String> SERVICES =
            List.of("bi-service", "migrator-service", "metrics-catalog-service", "service-base");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ROW = Pattern.compile("\\| (\\d{3}) \\| (`/problems/[^|]+) \\|.*");
    private static final Pattern TYPE = Pattern.compile("`(?:/problems/)?([a-z-]+)`");

    /** Where main code names a type: {@code new Failure.Conflict("metric-key-taken",}. */
    private static final Pattern RAISED = Pattern.compile(
            "(?:new (?:Failure\\.)?(?:NotAllowed|NotFound|Conflict|Unavailable)|super)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void eachThatIsDocumentedHasItsBodyInAFileAndNoOther() throws IOException {
        var documented = documented();
        assertFalse(documented.isEmpty());
        assertEquals(lines(documented), lines(golden()));
    }

    @Test
    void eachThatMainCodeRaisesIsDocumented() throws IOException {
        var raised = files("src/main/java", ".java")
                .flatMap(source -> RAISED.matcher(read(source)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(raised.isEmpty());
        documented().forEach(type -> raised.remove(type.substring(type.indexOf(' ') + 1)));
        assertEquals("", lines(raised));
    }

    /** Each with its status before it. */
    private static SortedSet<String> documented() throws IOException {
        return Files.readString(PROJECT.resolve("docs/operations.md"))
                .lines()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .flatMap(row -> TYPE.matcher(row.group(2)).results().map(type -> row.group(1) + " " + type.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> golden() throws IOException {
        var types = new TreeSet<String>();
        for (var file : files("src/test/resources/golden/problem", ".json").toList()) {
            for (var refused : JSON.readTree(read(file))) {
                var problem = refused.required("problem");
                types.add("%d %s"
                        .formatted(
                                problem.required("status").asInt(),
                                problem.required("type").asText().replace("/problems/", "")));
            }
        }
        return types;
    }

    private static Stream<Path> files(String folder, String ending) {
        return SERVICES.stream()
                .map(service -> PROJECT.resolve(service).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(ProblemTypesTest::within)
                .filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> within(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(Collection<String> types) {
        return String.join("\n", types);
    }
}
