package org.plumbline.suite.stack;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.identity.Keycloak;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;

/** The stack's Keycloak, which can break down and come back. */
public final class OidcServer implements AutoCloseable {

    private final LocalStack stack;
    private ChildProcess successor;

    OidcServer(LocalStack stack) {
        this.stack = stack;
    }

    /** Ends it as a crash would. */
    public void breakDown() {
        var port = "--http-port=" + stack.settings().issuer().getPort();
        var processes = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(port))
                .toList();
        if (processes.isEmpty()) {
            throw new IllegalStateException("no process listens with " + port);
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(
                process -> process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    /** Starts it again, with the realm and the keys that it had. */
    public void comeBack() {
        var keycloak = new Keycloak(stack.settings(), stack.postgres());
        successor = keycloak.start();
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            keycloak.awaitReady(successor, new Health(http));
        }
    }

    @Override
    public void close() {
        if (successor != null) {
            successor.stop();
        }
    }
}
