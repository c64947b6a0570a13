package org.plumbline.migrator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void whatNamesASettingOrAFileIsSaidWhateverIsAroundIt() {
        var refused = new ConfigurationException(
                "plumbline.pipelines.dir: mine.yaml:5:39: wrong", new IllegalStateException("x"));
        assertEquals(
                "plumbline.pipelines.dir: mine.yaml:5:39: wrong",
                Main.reason(new RuntimeException("Failed to start quarkus", refused)));
    }

    @Test
    void elseTheFirstCause() {
        assertEquals(
                "connection refused",
                Main.reason(new RuntimeException("outer", new IllegalStateException("connection refused"))));
        assertEquals("NullPointerException", Main.reason(new NullPointerException()));
    }
}
