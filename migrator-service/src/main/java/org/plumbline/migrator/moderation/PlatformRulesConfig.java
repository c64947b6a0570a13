package org.plumbline.migrator.moderation;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

/** By which rules posts are told to be on a platform. */
@ConfigMapping(prefix = "plumbline.platform-rules")
public interface PlatformRulesConfig {

    /**
     * The version of the rule set; the newest unless set. An older one is for a target that has to stay as that version
     * filled it for a while: what it says of a post is what the publication's checks expect.
     */
    OptionalInt version();
}
