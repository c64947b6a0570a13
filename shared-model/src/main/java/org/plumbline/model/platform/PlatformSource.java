package org.plumbline.model.platform;

/** What decided the platform of a post. */
public enum PlatformSource {
    /** Only the URL names a service. */
    URL("url"),
    /** Only the legacy field says anything. */
    LEGACY_FIELD("legacy_field"),
    /** Both name the same service. */
    AGREED("agreed"),
    /** Each names another platform; the URL won. */
    CONFLICT("conflict"),
    /** Neither says anything. */
    NONE("none");

    private final String id;

    PlatformSource(String id) {
        this.id = id;
    }

    /** The value of {@code platform_source}. */
    public String id() {
        return id;
    }
}
