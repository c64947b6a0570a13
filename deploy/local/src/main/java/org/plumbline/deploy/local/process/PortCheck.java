package org.plumbline.deploy.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;

/** Finds used ports before anything is started, so that the error is not hidden in a part's log. */
public final class PortCheck {

    private static final int CONNECT_MILLIS = 300;

    private PortCheck() {}

    /** Throws a {@link StackFailure} with every used port and its setting. */
    public static void requireFree(StackSettings settings) {
        var taken = new ArrayList<String>();
        for (var setting : PortSetting.values()) {
            var port = settings.port(setting);
            if (isTaken(port)) {
                taken.add("Port %d (%s) is in use: stop the other process, or set %s to a free port"
                        .formatted(port, setting.part(), setting.variable()));
            }
        }
        if (!taken.isEmpty()) {
            throw new StackFailure(String.join("\n", taken));
        }
    }

    private static boolean isTaken(int port) {
        // Binding alone is not enough: some systems allow it despite a listener on all addresses.
        return List.of("127.0.0.1", "::1").stream().anyMatch(address -> answers(address, port)) || !canBind(port);
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(address), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static boolean canBind(int port) {
        try (var socket = new ServerSocket()) {
            // A port is free despite recently closed connections of an earlier stack.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
