package org.plumbline.model.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void twoOrdersOfTheSameCommunitiesAreOneScope() {
        assertEquals(Scope.of(List.of("paris", "berlin")), Scope.of(List.of("berlin", "paris", "paris")));
    }

    @Test
    void withoutCommunitiesNothingIsSeen() {
        var nothing = Scope.of(List.of());
        assertTrue(nothing.isEmpty());
        assertFalse(nothing.includes("paris"));
    }

    @Test
    void everythingIncludesEveryCommunity() {
        assertTrue(Scope.everything().includes("paris"));
    }
}
