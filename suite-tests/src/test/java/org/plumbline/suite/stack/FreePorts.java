package org.plumbline.suite.stack;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.plumbline.deploy.local.PortSetting;

/** Ports that nobody uses at the moment. */
final class FreePorts {

    // Below those that systems give to outgoing connections: the last part takes its port a minute after it was found,
    // and
    // the parts before have connected to each other by then.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    static Map<PortSetting, Integer> forEveryPart() throws IOException {
        var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
        for (var part : PortSetting.values()) {
            var port = find();
            while (ports.containsValue(port)) {
                port = find();
            }
            ports.put(part, port);
        }
        return ports;
    }

    static int find() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Another one then.
            }
        }
    }
}
