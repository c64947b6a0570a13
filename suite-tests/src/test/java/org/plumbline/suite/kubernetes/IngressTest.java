package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Through the Ingress a browser gets the page, its scripts, its login and its calls, and nothing that is for operators. */
class IngressTest {

    private static final Path STUDIO = Sources.PROJECT.resolve("bi-service/src/main/java/org/plumbline/bi/studio");
    /** A page is at its own name. */
    private static final Pattern PAGE = Pattern.compile("(?m)^ {4}([A-Z]+)\\(\"");

    private static final Pattern OF_THE_SESSION = Pattern.compile("LOG(?:IN|OUT) = \"(/[^\"]+)\"");

    @Test
    void leadsToThePageAndItsCalls() throws Exception {
        var asked = new TreeSet<>(
                List.of("/", "/static/bundle/app.js", "/api/v1/overview", "/api/migrator/v1/runs/7/events"));
        var pages = found(PAGE, "StudioPage.java").stream()
                .map(name -> "/" + name.toLowerCase(Locale.ROOT))
                .toList();
        assertTrue(pages.size() >= 5, pages::toString);
        pages.forEach(page -> asked.addAll(List.of(page, page + "/", page + "/some/thing")));
        var session = found(OF_THE_SESSION, "session/SessionRequests.java");
        assertEquals(2, session.size());
        asked.addAll(session);

        var paths = paths();
        asked.removeIf(path -> leads(paths, path));
        assertEquals(new TreeSet<>(), asked);
    }

    @Test
    void leadsToNothingForOperators() throws Exception {
        var paths = paths();
        for (var path : List.of("/q/health/ready", "/q/metrics", "/q/swagger-ui", "/q", "/apiary", "/loginx")) {
            assertTrue(!leads(paths, path), path);
        }
    }

    private static List<JsonNode> paths() throws IOException, InterruptedException {
        return Rendering.PRODUCTION.manifests().stream()
                .filter(manifest -> manifest.kind().equals("Ingress"))
                .flatMap(manifest -> StreamSupport.stream(
                        manifest.content().at("/spec/rules/0/http/paths").spliterator(), false))
                .filter(path -> path.at("/backend/service/name").asText().equals("bi-service"))
                .toList();
    }

    /** As an Ingress controller matches: a prefix ends where an element of the path does. */
    private static boolean leads(List<JsonNode> paths, String asked) {
        return paths.stream().anyMatch(each -> {
            var path = each.path("path").asText();
            return each.path("pathType").asText().equals("Exact")
                    ? asked.equals(path)
                    : asked.equals(path) || asked.startsWith(path + "/");
        });
    }

    private static List<String> found(Pattern pattern, String file) throws IOException {
        try (Stream<String> found = pattern.matcher(Files.readString(STUDIO.resolve(file)))
                .results()
                .map(match -> match.group(1))) {
            return found.toList();
        }
    }
}
