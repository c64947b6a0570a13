package org.plumbline.suite.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.suite.stack.Program;
import org.plumbline.suite.stack.Service;

/** Has OpenAPI Generator make clients, as whoever uses the services would: of the documents that they serve. */
final class ClientGenerator {

    /** What the build puts there: a program with all its libraries, kept off the class path of the tests. */
    private static final Path PROGRAM = Path.of("target", "openapi-generator", "openapi-generator-cli.jar");

    private final Path folder;
    private final List<String> clients = new ArrayList<>();

    ClientGenerator(Path folder) {
        this.folder = folder;
    }

    /** Adds a Java client below {@code org.plumbline.client.NAME}, and gives the folder of its sources. */
    Path java(String name, Service service) throws IOException {
        var root = "org.plumbline.client." + name;
        var output = folder.resolve(name + "-java");
        add(Map.of(
                "generatorName",
                "java",
                "library",
                "native",
                "inputSpec",
                document(name, service),
                "outputDir",
                output.toString(),
                "invokerPackage",
                root,
                "apiPackage",
                root + ".api",
                "modelPackage",
                root + ".model",
                "additionalProperties",
                Map.of("openApiNullable", "false", "useJakartaEe", "true")));
        return output.resolve(Path.of("src", "main", "java"));
    }

    /** Adds a TypeScript client, and gives its folder. */
    Path typeScript(String name, Service service) throws IOException {
        var output = folder.resolve(name + "-typescript");
        add(Map.of(
                "generatorName", "typescript-fetch",
                "inputSpec", document(name, service),
                "outputDir", output.toString(),
                "additionalProperties", Map.of("importFileExtension", ".ts")));
        return output;
    }

    /** Adds the types and calls that the studio has of a service, by templates of its own, and gives their folder. */
    Path studioCalls(String name, Service service) throws IOException {
        var output = folder.resolve(name + "-studio");
        add(Map.of(
                "generatorName",
                "typescript-fetch",
                "inputSpec",
                document(name, service),
                "outputDir",
                output.toString(),
                "templateDir",
                Path.of("src", "test", "resources", "studio-calls").toString(),
                // Times come as texts, and nothing looks at an answer but the page.
                "typeMappings",
                Map.of("DateTime", "string", "Date", "string"),
                // Fields keep their names, which no call would translate.
                "reservedWordsMappings",
                Map.of("new", "new", "with", "with"),
                "additionalProperties",
                Map.of(
                        "withoutRuntimeChecks", "true",
                        "modelPropertyNaming", "original",
                        "paramNaming", "original",
                        "enumPropertyNaming", "original",
                        "useSingleRequestParameter", "true")));
        return output;
    }

    private void add(Map<String, Object> client) throws IOException {
        var settings = folder.resolve("client-%d.json".formatted(clients.size()));
        Files.writeString(settings, new ObjectMapper().writeValueAsString(client));
        clients.add(settings.toString());
    }

    private String document(String name, Service service) throws IOException {
        var document = folder.resolve(name + ".yaml");
        if (!Files.exists(document)) {
            Files.writeString(
                    document,
                    service.outsideTheApi()
                            .get("/q/openapi")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        return document.toString();
    }

    /** Makes all that were added. */
    void run() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                PROGRAM.toString(),
                "batch",
                "--fail-fast",
                // Two threads share settings of the generator, and one now and then leaves files out without a word.
                "--threads",
                "1"));
        command.addAll(clients);
        new Program(command).run();
    }
}
