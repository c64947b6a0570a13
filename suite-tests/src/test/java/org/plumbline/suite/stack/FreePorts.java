package org.plumbline.suite.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.plumbline.deploy.local.PortSetting;

/** Ports that nobody uses at the moment. */
final class FreePorts {

    private FreePorts() {}

    static Map<PortSetting, Integer> forEveryPart() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
            // All are held until the last is found, so that none comes twice.
            for (var part : PortSetting.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            return ports;
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }
}
