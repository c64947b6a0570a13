package org.plumbline.service.command;

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
                StartFailure.reason(new RuntimeException("Failed to start quarkus", refused)));
    }

    @Test
    void elseWhatTheCausesSayFromTheOutsideIn() {
        assertEquals(
                "outer: connection refused",
                StartFailure.reason(new RuntimeException("outer", new IllegalStateException("connection refused"))));
        assertEquals("NullPointerException", StartFailure.reason(new NullPointerException()));
    }
}
