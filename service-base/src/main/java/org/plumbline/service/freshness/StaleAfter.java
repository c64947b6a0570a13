package org.plumbline.service.freshness;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** For how long numbers may go unconfirmed by a run before they are marked stale: limits by dataset. */
public interface StaleAfter {

    /** For every dataset that has none of its own: twelve intervals of the schedule, or a long full run. */
    @WithParentName
    @WithDefault("PT1H")
    @DurationMin(seconds = 1)
    Duration everything();

    /** For the facts and reports of the moderation pipeline. */
    Optional<@DurationMin(seconds = 1) Duration> submissionFacts();

    /** For the applications of the recruiting pipeline. */
    Optional<@DurationMin(seconds = 1) Duration> applicationSummary();
}
