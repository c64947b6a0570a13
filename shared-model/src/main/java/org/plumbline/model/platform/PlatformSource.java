package org.plumbline.model.platform;

import org.plumbline.model.tree.Fields;

/** The source of a platform decision. */
public enum PlatformSource {
    /** Only the URL names a service. */
    URL,
    /** Only the legacy field indicates a platform. */
    LEGACY_FIELD,
    /** Both name the same service. */
    AGREED,
    /** They name different platforms; the URL won. */
    CONFLICT,
    /** Neither indicates a platform. */
    NONE;

    /** The value of {@code platform_source}. */
    public String id() {
        return Fields.written(this);
    }
}
