package org.plumbline.deploy.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.PortSetting;

class LeftoversTest {

    private static final Map<PortSetting, Integer> PORTS = Map.of(PortSetting.BI, 8080);

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void endWhatTheTestStarted() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsWhatTheStateNamesLastStartedFirst() throws IOException {
        var first = start("sleep", "600");
        var second = start("sleep", "600");
        var state = stateAfterAKill(record("keycloak", first), record("bi-service", second));

        state.stopLeftovers(said::add);

        assertEquals(2, said.size());
        assertFalse(first.isAlive());
        assertFalse(second.isAlive());
        assertTrue(said.getFirst().startsWith("Stopping bi-service (process " + second.pid()), said.toString());
    }

    @Test
    void stopsWhatAStartScriptStarted() throws IOException {
        var script = start("sh", "-c", "sleep 600 & echo $! > " + folder.resolve("pid") + "; wait");
        Awaitility.await()
                .until(() -> Files.exists(folder.resolve("pid"))
                        && !Files.readString(folder.resolve("pid")).isBlank());
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .orElseThrow();

        stateAfterAKill(record("keycloak", script)).stopLeftovers(said::add);

        assertFalse(script.isAlive());
        Awaitility.await()
                .until(() -> StackState.RecordedProcess.of("server", server).isEmpty() || !server.isAlive());
    }

    @Test
    void leavesAProcessAloneThatMerelyGotAnOldId() throws IOException {
        var stranger = start("sleep", "600");
        var recorded = record("bi-service", stranger);
        var earlier = new StackState.RecordedProcess("bi-service", recorded.pid(), recorded.startedAtMillis() - 60_000);

        stateAfterAKill(earlier).stopLeftovers(said::add);

        assertTrue(stranger.isAlive());
        assertEquals(List.of(), said);
    }

    @Test
    void takesADeadLauncherForDead() throws Exception {
        var launcher = start("sleep", "600");
        var state = new StackState(record("launcher", launcher), true, List.of(), PORTS, List.of());
        assertTrue(state.hasLivingLauncher());

        launcher.destroyForcibly().waitFor();

        assertFalse(state.hasLivingLauncher());
    }

    @Test
    void readsBackTheStateThatItWrote() throws IOException {
        assertTrue(StackState.read(folder).isEmpty());
        var state = stateAfterAKill(new StackState.RecordedProcess("keycloak", 42, 1_700_000_000_000L));
        state.write(folder);
        assertEquals(state, StackState.read(folder).orElseThrow());
    }

    @Test
    void hasNothingToRecoverFromAStateThatNobodyCanRead() throws IOException {
        Files.writeString(folder.resolve("stack.json"), "{\"launcher\":");
        assertTrue(StackState.read(folder).isEmpty());
    }

    @Test
    void letsOneLauncherHaveTheFolder() {
        var first = LocalStack.tryLock(folder).orElseThrow();
        assertTrue(LocalStack.tryLock(folder).isEmpty());
        first.close();
        LocalStack.tryLock(folder).orElseThrow().close();
    }

    private static StackState stateAfterAKill(StackState.RecordedProcess... processes) {
        return new StackState(
                new StackState.RecordedProcess("launcher", 1, 0), false, List.of(), PORTS, List.of(processes));
    }

    private Process start(String... command) throws IOException {
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static StackState.RecordedProcess record(String part, Process process) {
        return StackState.RecordedProcess.of(part, process.toHandle()).orElseThrow();
    }
}
