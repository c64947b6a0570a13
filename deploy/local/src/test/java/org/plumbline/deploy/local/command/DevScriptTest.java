package org.plumbline.deploy.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.deploy.local.command.Script.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.deploy.local.command.Script.Outcome;

/** The script itself, in a checkout whose Maven and JDKs only say what they were asked. */
class DevScriptTest {

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void copyTheScript() throws IOException {
        checkout = Script.checkout(folder, "dev");
        program(checkout.resolve("mvnw"), "echo \"mvnw $* with $JAVA_HOME in $PWD\"");
    }

    @Test
    void takesJavaHomeIfItWillDo() throws Exception {
        var given = jdk("given", "25.0.1");
        jdk("jdks/newer", "26");
        assertRunsWith(given, given);
    }

    @Test
    void takesTheNewestJdkInTheUsualPlacesIfJavaHomeIsTooOld() throws Exception {
        var given = jdk("given", "17.0.15");
        jdk("jdks/a", "21.0.2");
        jdk("jdks/b", "25.0.1");
        var newest = jdk("jdks/c/Contents/Home", "26.0.1");
        jdk("jdks/d", "25.0.3");
        assertRunsWith(newest, given);
    }

    private void assertRunsWith(Path taken, Path javaHome) throws Exception {
        assertEquals(
                "mvnw -B -T 2 verify -Dquarkus.build.skip with %s in %s".formatted(taken, checkout),
                dev(javaHome, "test").output().lines().toList().getLast());
    }

    @Test
    void saysInOneLineWhatToInstallIfThereIsNoJdk() throws Exception {
        var old = jdk("jdks/old", "24.0.1");
        var outcome = dev(old, "up");
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.errors().lines().count(), outcome.errors());
        assertTrue(outcome.errors().startsWith("Plumbline needs a JDK 25 or newer"), outcome.errors());
    }

    @Test
    void packagesEverythingBeforeItTests() throws Exception {
        var given = jdk("given", "25");
        var calls = dev(given, "test", "-pl", "bi-service").output().lines().toList();
        assertEquals(2, calls.size());
        assertTrue(
                calls.getFirst().startsWith("mvnw -B -T 2 package -DskipTests -pl bi-service with"), calls.getFirst());
        assertTrue(
                calls.getLast().startsWith("mvnw -B -T 2 verify -Dquarkus.build.skip -pl bi-service with"),
                calls.getLast());
    }

    @Test
    void testsNothingThatCannotBePackaged() throws Exception {
        program(checkout.resolve("mvnw"), "echo \"mvnw $*\"; exit 3");
        var outcome = dev(jdk("given", "25"), "test");
        assertEquals(3, outcome.status());
        assertEquals("mvnw -B -T 2 package -DskipTests", outcome.output());
    }

    @Test
    void takesThePicturesOfTheReadmeInOneTest() throws Exception {
        var outcome = dev(jdk("given", "25"), "screenshots");
        assertTrue(
                outcome.output().startsWith("mvnw -B -pl suite-tests -am verify -Dtest=ReadmePicturesTest "),
                outcome.output());
        assertTrue(outcome.output().contains(" -Dplumbline.readme-pictures=renew "), outcome.output());
    }

    @Test
    void explainsItselfWhenACommandIsMissingOrUnknown() throws Exception {
        for (var arguments : List.of(new String[] {}, new String[] {"upp"})) {
            var outcome = dev(jdk("given", "25"), arguments);
            assertEquals(2, outcome.status());
            assertTrue(outcome.errors().startsWith("usage: ./dev COMMAND"), outcome.errors());
        }
    }

    @Test
    void buildsOnceAndAgainOnlyAfterASourceChanged() throws Exception {
        var given = jdk("given", "25");
        var source = checkout.resolve("bi-service/src/main/java/Source.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class Source {}");
        var launcher = checkout.resolve("deploy/local/target/deploy-local.jar");
        // The fake java says that no stack runs.
        program(given.resolve("bin/java"), "case \"$*\" in *running) exit 1;; *) echo \"java ${*: -1}\";; esac");
        program(
                checkout.resolve("mvnw"),
                "mkdir -p deploy/local/target; touch deploy/local/target/deploy-local.jar;"
                        + " echo '[INFO] Building Plumbline :: bi-service 0.1.0-SNAPSHOT [3/9]'");

        assertTrue(dev(given, "up").output().contains("  Plumbline :: bi-service [3/9]"));
        assertTrue(Files.exists(launcher));
        assertEquals("java up", dev(given, "up").output());

        // A moment later even on file systems that only keep seconds.
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 2_000));
        assertTrue(dev(given, "up").output().startsWith("Building"));
    }

    @Test
    void doesNotBuildUnderARunningStack() throws Exception {
        var given = jdk("given", "25");
        Files.createDirectories(checkout.resolve("deploy/local/target"));
        Files.createFile(checkout.resolve("deploy/local/target/deploy-local.jar"));
        program(given.resolve("bin/java"), "case \"$*\" in *running) exit 0;; *) echo \"java ${*: -1}\";; esac");
        assertEquals("java up", dev(given, "up").output());
    }

    @Test
    void measuresNothingButThePresentSources() throws Exception {
        var given = jdk("given", "25");
        program(given.resolve("bin/java"), "case \"$*\" in *running) exit 1;; *) echo \"java ${*: -3}\";; esac");
        program(
                checkout.resolve("mvnw"),
                "mkdir -p bench/target; touch bench/target/bench.jar; echo \"[INFO] Building Plumbline $*\"");

        var first = dev(given, "bench", "--posts", "2000").output();
        assertTrue(first.contains("-pl bench -am"), first);
        assertTrue(first.endsWith("bench.jar --posts 2000"), first);
        var second = dev(given, "bench", "--posts", "2000").output();
        assertTrue(second.startsWith("java") && second.endsWith("bench.jar --posts 2000"), second);
    }

    @Test
    void doesNotMeasureOtherSourcesThanThoseOfARunningStack() throws Exception {
        var given = jdk("given", "25");
        Files.createDirectories(checkout.resolve("deploy/local/target"));
        Files.createFile(checkout.resolve("deploy/local/target/deploy-local.jar"));
        var outcome = dev(given, "bench");
        assertEquals(1, outcome.status());
        assertTrue(outcome.errors().contains("./dev down first"), outcome.errors());
    }

    @Test
    void showsWhyABuildFailed() throws Exception {
        program(checkout.resolve("mvnw"), "echo '[ERROR] no such artifact'; exit 1");
        var outcome = dev(jdk("given", "25"), "up");
        assertEquals(1, outcome.status());
        assertTrue(outcome.errors().contains("[ERROR] no such artifact"), outcome.errors());
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        program(home.resolve("bin/javac"), "exit 0");
        program(home.resolve("bin/java"), "echo \"java $*\"");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Outcome dev(Path javaHome, String... arguments) throws IOException, InterruptedException {
        var jdks = folder.resolve("none") + ":" + folder.resolve("jdks");
        return new Script(checkout.resolve("dev"), folder)
                .run(Map.of("JAVA_HOME", javaHome.toString(), "PLUMBLINE_JDKS", jdks), arguments);
    }
}
