package org.plumbline.service.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the target database is reached, beside Quarkus's own settings. */
@ConfigMapping(prefix = "plumbline.database")
public interface DatabaseSettings {

    /**
     * Whether a pooler in transaction mode, such as pgbouncer, is between: each transaction may run in another session then, so
     * nothing is kept in one, prepared statements and their plans among it.
     */
    @WithDefault("false")
    boolean pooled();
}
