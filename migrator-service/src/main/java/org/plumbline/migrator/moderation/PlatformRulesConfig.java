package org.plumbline.migrator.moderation;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** The rules that tell a post's platform. */
@ConfigMapping(prefix = "plumbline.platform-rules")
public interface PlatformRulesConfig {

    /**
     * The version of the rule set; the newest unless set. Set an older one while the target has to keep what that version said: the
     * checks expect it.
     */
    OptionalInt version();
}
