package org.plumbline.deploy.local.process;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.deploy.local.Packaging;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.postgres.LocalPostgres;

class PortCheckTest {

    @Test
    void namesATakenPortTogetherWithItsSetting() throws IOException {
        var settings = onFreePorts();
        try (var stranger = new ServerSocket(settings.port(PortSetting.CATALOG), 1, InetAddress.getLoopbackAddress())) {
            var failure = assertThrows(StackFailure.class, () -> PortCheck.requireFree(settings));
            assertEquals(
                    "Port %d (metrics-catalog-service) is in use: stop the other process, or set PLUMBLINE_PORT_CATALOG to a free port"
                            .formatted(stranger.getLocalPort()),
                    failure.getMessage());
        }
    }

    @Test
    void noticesAPortThatIsTakenOnAllAddresses() throws IOException {
        var settings = onFreePorts();
        try (var stranger = new ServerSocket(settings.port(PortSetting.OIDC))) {
            var failure = assertThrows(StackFailure.class, () -> PortCheck.requireFree(settings));
            assertEquals(true, failure.getMessage().contains("PLUMBLINE_PORT_OIDC"), stranger.toString());
        }
    }

    @Test
    void isContentWithFreePorts() throws IOException {
        var settings = onFreePorts();
        assertDoesNotThrow(() -> PortCheck.requireFree(settings));
    }

    private static StackSettings onFreePorts() throws IOException {
        var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
        for (var setting : PortSetting.values()) {
            var port = LocalPostgres.freePort();
            while (ports.containsValue(port)) {
                port = LocalPostgres.freePort();
            }
            ports.put(setting, port);
        }
        return new StackSettings(Path.of("/project"), Path.of("/project/.local"), ports, Packaging.JAR, Map.of());
    }
}
