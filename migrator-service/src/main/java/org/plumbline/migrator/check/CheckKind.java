package org.plumbline.migrator.check;

/** What a check covers: the structure of data, or the meaning of numbers. */
public enum CheckKind {
    STRUCTURAL,
    SEMANTIC
}
