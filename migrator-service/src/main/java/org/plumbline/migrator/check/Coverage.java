package org.plumbline.migrator.check;

import org.plumbline.model.tree.Fields;

/** How much of the content is checked. */
public enum Coverage {
    /** All of it. */
    EVERYTHING,
    /** All except rows whose fingerprint is the same as when they were verified. */
    UNVERIFIED,
    /** What may have changed since the same checks covered everything. */
    CHANGES;

    /** Returns the stored and displayed form. */
    @Override
    public String toString() {
        return Fields.written(this);
    }
}
