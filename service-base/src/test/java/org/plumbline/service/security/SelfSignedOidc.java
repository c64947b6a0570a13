package org.plumbline.service.security;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.plumbline.testsupport.ServerCertificate;

/** An OIDC server with a certificate that nobody has vouched for. */
public class SelfSignedOidc implements QuarkusTestResourceLifecycleManager {

    private HttpsServer server;

    /** After the server that other tests have. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(
                new HttpsConfigurator(ServerCertificate.create().serverContext()));
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "https://localhost:%d/realms/plumbline"
                        .formatted(server.getAddress().getPort()));
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
