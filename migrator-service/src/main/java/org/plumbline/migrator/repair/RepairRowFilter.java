package org.plumbline.migrator.repair;

import java.util.List;

/** Which rows of an application are meant, by what has become of them. */
enum RepairRowFilter {
    APPLIED("applied"),
    REVERTED("reverted"),
    KEPT("changed", "gone"),
    ALL("applied", "reverted", "changed", "gone");

    private final List<String> states;

    RepairRowFilter(String... states) {
        this.states = List.of(states);
    }

    /** As a row shows it. */
    List<String> states() {
        return states;
    }
}
