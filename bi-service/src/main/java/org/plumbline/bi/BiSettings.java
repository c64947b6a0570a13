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

    /**
     * How many counts of whole hours, and of ten minutes beside them, are kept, for the windows that end in the same hours; 0: none.
     * Each takes some 150 bytes; an overview of 30 days has some hundreds, applications by company one for each company.
     */
    @WithDefault("100000")
    @Min(0)
    long countsKept();

    /** Databases to read from beside the primary. */
    Readers readers();

    /** Streaming replicas, which take the questions; the primary is asked which version an answer has to show. */
    interface Readers {

        /**
         * Where they are: a JDBC URL of one or several hosts, among which the driver chooses. The user and the password are those of
         * the primary. Without it the primary answers everything.
         */
        Optional<String> jdbcUrl();

        /** How long ago what a reader lacks may have been committed, before answers that it gives are stale. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        Duration maxLag();
    }

    /** The record of who asked what. */
    Audit audit();

    /** How the record is kept. */
    interface Audit {

        /** How many requests may wait to be written while the database does not take them; the next ones are lost. */
        @WithDefault("10000")
        @Min(1)
        @Max(1_000_000)
        int waiting();
    }

    /** Queries that callers compose. */
    Queries queries();

    /** Limits of queries that callers compose. */
    interface Queries {

        /**
         * How many may run in the database at once, and so how many connections they have. A heavy one keeps one of the
         * database's cores busy: dashboards are answered by those that are left. One caller has at most all but one of
         * them, where there are several.
         */
        @WithDefault("2")
        @Min(1)
        @Max(100)
        int atOnce();

        /**
         * How many may be sent as files at once, beside those, with as many connections of their own: they last as long as
         * callers take to read them. One caller has at most all but one of them, where there are several.
         */
        @WithDefault("2")
        @Min(1)
        @Max(100)
        int exportsAtOnce();

        /** How long the caller of a file may leave what is sent unread before the connection is closed. */
        @WithDefault("30s")
        @DurationMin(millis = 1)
        @DurationMax(hours = 1)
        Duration readTimeout();

        /** How long one more waits for its turn before it is answered with 429. */
        @WithDefault("500ms")
        @DurationMin
        @DurationMax(minutes = 1)
        Duration patience();

        /** How many rows a CSV has at most; one with fewer than there are says that it is not complete. */
        @WithDefault("1000000")
        @Min(1)
        int exportRows();
    }
}
