package org.plumbline.migrator.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The schedule of delta runs. */
@ConfigMapping(prefix = "plumbline.schedule")
public interface ScheduleConfig {

    /**
     * By pipeline: an interval such as {@code 5m} or {@code PT1H}, a cron expression, or {@code off}; default
     * {@code 5m}.
     */
    @WithParentName
    Map<String, String> byPipeline();
}
