package org.plumbline.model.platform;

import org.plumbline.model.tree.Fields;

/** What decided the platform of a post. */
public enum PlatformSource {
    /** Only the URL names a service. */
    URL,
    /** Only the legacy field says anything. */
    LEGACY_FIELD,
    /** Both name the same service. */
    AGREED,
    /** Each names another platform; the URL won. */
    CONFLICT,
    /** Neither says anything. */
    NONE;

    /** The value of {@code platform_source}. */
    public String id() {
        return Fields.written(this);
    }
}
