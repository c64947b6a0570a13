package org.plumbline.migrator.check;

import java.util.Locale;

/** How much of the content checks look at. */
public enum Coverage {
    /** All of it. */
    EVERYTHING,
    /** All of it, less what it was proven to be and still is. */
    UNPROVEN,
    /** What may be different since everything was looked at by the same checks. */
    CHANGES;

    /** As it is stored and shown. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
