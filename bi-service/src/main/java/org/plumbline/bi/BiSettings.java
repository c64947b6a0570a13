package org.plumbline.bi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.plumbline.service.freshness.StaleAfter;

/** Settings of bi-service. */
@ConfigMapping(prefix = "plumbline.bi")
public interface BiSettings {

    /** How long a statement may run in the database; longer ones are answered with 504. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    @DurationMax(hours = 1)
    Duration statementTimeout();

    /** How long numbers may go without a run that confirms them before they are marked stale. */
    StaleAfter staleAfter();

    /** How long health checks and metrics reuse the state of datasets before they query it again. */
    @WithDefault("PT15S")
    @DurationMin
    Duration freshnessMaxAge();

    /**
     * Total number of answer rows in the response cache; 0 turns it off. A row takes about 300 bytes; an overview of 30
     * days has 100.
     */
    @WithDefault("100000")
    @Min(0)
    long responseCacheRows();

    /** Databases to read from besides the primary. */
    Readers readers();

    /** Streaming replicas to read numbers from. The primary only tells which version an answer must have. */
    interface Readers {

        /**
         * A JDBC URL with one or several hosts; the driver chooses one. User and password are the primary's. Without it
         * the primary answers everything.
         */
        Optional<String> jdbcUrl();

        /** How far a replica may lag behind before its answers are stale. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration maxLag();
    }

    /** The audit log. */
    Audit audit();

    interface Audit {

        /** How many requests may wait to be written while the database is unavailable; further ones are lost. */
        @WithDefault("10000")
        @Min(1)
        @Max(1_000_000)
        int waiting();
    }

    /** Limits of composed queries. */
    Queries queries();

    interface Queries {

        /**
         * How many may run at once; also the size of their pool. A heavy query keeps one database core busy, so
         * increase this only if there are many. With several slots, one caller gets at most all but one.
         */
        @WithDefault("2")
        @Min(1)
        @Max(100)
        int atOnce();

        /**
         * How many may be sent as files at once; also the size of their own pool, because a file occupies a connection
         * until the caller has read it. With several slots, one caller gets at most all but one.
         */
        @WithDefault("2")
        @Min(1)
        @Max(100)
        int exportsAtOnce();

        /** How long a query waits for a slot before it is answered with 429. */
        @WithDefault("500ms")
        @DurationMin
        @DurationMax(minutes = 1)
        Duration patience();

        /** The most rows of a file whose query has no limit; a truncated file says so. */
        @WithDefault("1000000")
        @Min(1)
        @Max(100_000_000)
        int exportRows();
    }
}
