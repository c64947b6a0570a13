package org.plumbline.migrator.check;

/** What a check's failure does. */
public enum Severity {
    /** Keeps the content from being published. */
    CRITICAL,
    /** Is reported beside the published content. */
    WARNING
}
