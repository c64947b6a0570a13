package org.plumbline.migrator.repair;

import java.util.List;

/** Filters the rows of an application by their state. */
enum RepairRowFilter {
    APPLIED("applied"),
    REVERTED("reverted"),
    KEPT("changed", "gone"),
    ALL("applied", "reverted", "changed", "gone");

    private final List<String> states;

    RepairRowFilter(String... states) {
        this.states = List.of(states);
    }

    /** The states as in the API. */
    List<String> states() {
        return states;
    }
}
