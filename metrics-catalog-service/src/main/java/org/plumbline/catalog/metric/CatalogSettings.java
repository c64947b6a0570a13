package org.plumbline.catalog.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may change the catalog, and how. */
@ConfigMapping(prefix = "plumbline.catalog")
public interface CatalogSettings {

    /** Whether a version has to be published by another person than the one who wrote it. */
    @WithDefault("false")
    boolean fourEyes();
}
