package org.plumbline.suite.start;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.plumbline.testsupport.TestDatabase;

/** Stands before PostgreSQL, and says that it is version 17. */
final class OlderServer implements AutoCloseable {

    private static final String SAYS = "server_version\0" + "18";
    private static final String IS_TO_SAY = "server_version\0" + "17";

    private final URI server;
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final ExecutorService relays = Executors.newVirtualThreadPerTaskExecutor();

    OlderServer(TestDatabase database) throws IOException {
        server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        relays.execute(this::serve);
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d%s".formatted(door.getLocalPort(), server.getPath());
    }

    @Override
    public void close() throws IOException {
        door.close();
        relays.shutdownNow();
        relays.close();
    }

    private void serve() {
        try {
            while (true) {
                var client = door.accept();
                var behind = new Socket(server.getHost(), server.getPort());
                relays.execute(() -> relay(client, behind, false));
                relays.execute(() -> relay(behind, client, true));
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private static void relay(Socket from, Socket to, boolean saysItsVersion) {
        try (from;
                to) {
            var bytes = new byte[1 << 16];
            int read;
            while ((read = from.getInputStream().read(bytes)) >= 0) {
                // Each byte is a character of this set, and back.
                var text = new String(bytes, 0, read, ISO_8859_1);
                var relayed = saysItsVersion ? text.replace(SAYS, IS_TO_SAY) : text;
                to.getOutputStream().write(relayed.getBytes(ISO_8859_1));
            }
        } catch (IOException _) {
            // One of the two has hung up, and so do both.
        }
    }
}
