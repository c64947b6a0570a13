package org.plumbline.service.freshness;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long numbers may go without a confirming run before they are marked stale, by dataset. */
public interface StaleAfter {

    /** The default limit for datasets: twelve intervals of the schedule. */
    @WithParentName
    @WithDefault("PT1H")
    @DurationMin(seconds = 1)
    Duration everything();

    /** The limit of {@code submission_facts} and {@code report_facts}, which the moderation pipeline publishes. */
    Optional<@DurationMin(seconds = 1) Duration> submissionFacts();

    /** The limit of {@code application_summary}, which the recruiting pipeline publishes. */
    Optional<@DurationMin(seconds = 1) Duration> applicationSummary();
}
