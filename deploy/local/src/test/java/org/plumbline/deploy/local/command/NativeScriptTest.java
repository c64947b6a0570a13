package org.plumbline.deploy.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.deploy.local.command.Script.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.deploy.local.command.Script.Outcome;

/** The script that builds executables, in a checkout whose Maven only pretends to. */
class NativeScriptTest {

    /** Leaves the summary of a run of so many integration tests, where Failsafe would. */
    private static final String MAVEN = """
            echo "mvnw $*"
            case "$*" in
            *verify*-Dnative*) reports=failsafe-reports-native ran=$NATIVE_RAN ;;
            *verify*) reports=failsafe-reports ran=3 ;;
            *) exit 0 ;;
            esac
            mkdir -p "bi-service/target/$reports"
            printf '<failsafe-summary>\\n    <completed>%s</completed>\\n    <skipped>0</skipped>\\n' "$ran" \\
                > "bi-service/target/$reports/failsafe-summary.xml"
            """;

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        checkout = Script.checkout(folder, "deploy/native/build");
        Files.createDirectories(checkout.resolve("bi-service/target"));
        program(checkout.resolve("mvnw"), MAVEN);
        program(folder.resolve("graalvm/bin/native-image"), "exit 0");
    }

    @Test
    void saysInOneLineWhatItNeeds() throws Exception {
        var outcome = build(Map.of("PATH", onlyBasics()), "bi-service");
        assertEquals(1, outcome.status());
        assertEquals(
                "Needs a GraalVM for JDK 25: set GRAALVM_HOME, put native-image on the PATH, or install podman or docker",
                outcome.errors());
    }

    @Test
    void saysWhatIsWrongWithAGraalvmThatIsNone() throws Exception {
        var none = folder.resolve("none").toString();
        var outcome = build(Map.of("GRAALVM_HOME", none), "bi-service");
        assertEquals(1, outcome.status());
        assertEquals("GRAALVM_HOME=%1$s has no bin/native-image".formatted(none), outcome.errors());
    }

    @Test
    void takesTheNativeImageOnThePath() throws Exception {
        var outcome = build(Map.of("PATH", folder.resolve("graalvm/bin") + ":" + onlyBasics()), "bi-service");
        assertEquals(0, outcome.status(), outcome.errors());
        assertTrue(outcome.output().contains("-pl bi-service package -Dnative"), outcome.output());
    }

    @Test
    void failsWhereFewerTestsRanThanOnTheJar() throws Exception {
        var outcome = build(graalvm("2"), "--test", "bi-service");
        assertEquals(1, outcome.status());
        assertEquals("bi-service: 2 integration tests ran natively, and 3 on the jar", outcome.errors());
        assertEquals(0, build(graalvm("3"), "--test", "bi-service").status());
    }

    @Test
    void namesAServiceThatThereIsNot() throws Exception {
        var outcome = build(graalvm("3"), "bi");
        assertEquals(1, outcome.status());
        assertTrue(outcome.errors().startsWith("There is no service bi: bi-service "), outcome.errors());
    }

    private Map<String, String> graalvm(String testsThatRunNatively) {
        return Map.of("GRAALVM_HOME", folder.resolve("graalvm").toString(), "NATIVE_RAN", testsThatRunNatively);
    }

    /** What the script itself uses, and neither a builder nor an engine. */
    private String onlyBasics() throws IOException {
        var basics = Files.createDirectories(folder.resolve("basics"));
        for (var name : List.of("bash", "env", "readlink", "dirname", "cat", "awk", "find", "du", "mkdir", "rm")) {
            var link = basics.resolve(name);
            if (Files.notExists(link)) {
                var program = Stream.of("/bin", "/usr/bin")
                        .map(place -> Path.of(place, name))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow();
                Files.createSymbolicLink(link, program);
            }
        }
        return basics.toString();
    }

    private Outcome build(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return new Script(checkout.resolve("deploy/native/build"), folder).run(environment, arguments);
    }
}
