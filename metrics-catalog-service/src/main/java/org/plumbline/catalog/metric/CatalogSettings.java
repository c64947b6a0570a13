package org.plumbline.catalog.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Rules for changes of the catalog. */
@ConfigMapping(prefix = "plumbline.catalog")
public interface CatalogSettings {

    /** Whether a version must be published by another person than its author. */
    @WithDefault("false")
    boolean fourEyes();
}
