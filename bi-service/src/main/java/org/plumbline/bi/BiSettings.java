package org.plumbline.bi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What an operator may set of the bi-service. */
@ConfigMapping(prefix = "plumbline.bi")
public interface BiSettings {

    /** The longest that a statement may run in the database; what takes longer is answered with 504. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration statementTimeout();

    /** For how long numbers may go unconfirmed by a run before they are marked stale. */
    StaleAfter staleAfter();

    /** How old what health and metrics say of datasets may be: who asks sooner makes no query. */
    @WithDefault("PT15S")
    Duration freshnessMaxAge();

    /** How many answers are kept to be given again while nothing that they depend on has changed; 0: none. */
    @WithDefault("1000")
    @Min(0)
    long answersKept();

    /** Limits by dataset. */
    interface StaleAfter {

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
}
