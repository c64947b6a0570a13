package org.plumbline.deploy.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {

    private static final Path PROJECT = Path.of("/project");

    @Test
    void takesThePortsOfTheContractUnlessTheyAreSet() {
        var settings = StackSettings.fromEnvironment(PROJECT, Map.of("PLUMBLINE_PORT_MIGRATOR", "9081"));
        assertEquals(8080, settings.port(PortSetting.BI));
        assertEquals(9081, settings.port(PortSetting.MIGRATOR));
        assertEquals(54329, settings.port(PortSetting.POSTGRES));
        assertEquals(URI.create("http://localhost:8180/realms/plumbline"), settings.issuer());
    }

    @Test
    void keepsDataInTheProjectUnlessAnotherFolderIsNamed() {
        assertEquals(
                Path.of("/project/.local"),
                StackSettings.fromEnvironment(PROJECT, Map.of()).localDirectory());
        assertEquals(
                Path.of("/elsewhere"),
                StackSettings.fromEnvironment(PROJECT, Map.of("PLUMBLINE_LOCAL_DIR", "/elsewhere"))
                        .localDirectory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1", "8080x"})
    void namesThePortSettingThatIsNotAPort(String value) {
        var failure = assertThrows(
                StackFailure.class, () -> StackSettings.fromEnvironment(PROJECT, Map.of("PLUMBLINE_PORT_OIDC", value)));
        assertEquals(
                "PLUMBLINE_PORT_OIDC=" + value + " is not a port: give a number from 1 to 65535", failure.getMessage());
    }

    @Test
    void namesBothSettingsThatWantTheSamePort() {
        var failure = assertThrows(
                StackFailure.class,
                () -> StackSettings.fromEnvironment(PROJECT, Map.of("PLUMBLINE_PORT_CATALOG", "8080")));
        assertEquals(
                "PLUMBLINE_PORT_BI and PLUMBLINE_PORT_CATALOG are both 8080: every part needs its own port",
                failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1000000"})
    void namesTheTimeToStartThatIsNone(String value) {
        var failure = assertThrows(
                StackFailure.class,
                () -> StackSettings.fromEnvironment(PROJECT, Map.of("PLUMBLINE_START_SECONDS", value)));
        assertEquals(
                "PLUMBLINE_START_SECONDS=" + value + " is not a time: give a number of seconds from 1 to 999999",
                failure.getMessage());
    }
}
