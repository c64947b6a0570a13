package org.plumbline.migrator.check;

/** What a check covers: how data hangs together, or what numbers mean. */
public enum CheckKind {
    STRUCTURAL,
    SEMANTIC
}
