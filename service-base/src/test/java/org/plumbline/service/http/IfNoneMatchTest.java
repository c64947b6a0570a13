package org.plumbline.service.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfNoneMatchTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"tag\"", "W/\"tag\"", "\"other\", W/\"another\" , W/\"tag\"", "*"})
    void namesATagAmongOthersWeakOrStrong(String header) {
        assertTrue(names(header, false));
        assertTrue(names(header, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tag", "W/\"\"", "\"tag", "\"other\"", "w/\"tag\""})
    void namesNoOtherTag(String header) {
        assertFalse(names(header, false));
        assertFalse(names(header, true));
    }

    private static boolean names(String header, boolean isWeak) {
        return IfNoneMatch.of(List.of(header)).names(new EntityTag("tag", isWeak));
    }
}
