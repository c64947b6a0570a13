package org.plumbline.migrator.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** When delta runs start by themselves. */
@ConfigMapping(prefix = "plumbline.schedule")
public interface ScheduleConfig {

    /**
     * By pipeline: an interval such as {@code 5m} or {@code PT1H}, a cron expression, or {@code off}; {@code 5m} for
     * a pipeline that is not named.
     */
    @WithParentName
    Map<String, String> byPipeline();
}
