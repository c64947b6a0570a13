package org.plumbline.migrator.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How read models are published. */
@ConfigMapping(prefix = "plumbline.publication")
public interface PublicationConfig {

    /**
     * Which share of the facts may be published beside their materialized view before it is refreshed: each query pays for
     * them. 0 refreshes at every publication.
     */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("1")
    double sideShare();

    /**
     * As many rows may be published beside in any case: a query pays for rows, whatever share they are, and a refresh of few facts
     * still costs seconds.
     */
    @WithDefault("10000")
    @Min(0)
    long sideRows();

    /**
     * How many parallel workers a statement of a publication may have, beside its own process. The database's processors answer
     * readers meanwhile: more only where it has many. The first publication, which nobody reads beside, has as many as the
     * database allows.
     */
    @WithDefault("0")
    @Min(0)
    int workers();

    /** The same where a run is asked to look at everything, which somebody does at a quiet hour and waits for. */
    @WithDefault("1")
    @Min(0)
    int workersForEverything();

    /** How long a statement of a publication waits for somebody else's lock, such as that of a transaction left open. */
    @WithDefault("PT30S")
    @DurationMin(millis = 1)
    Duration lockTimeout();

    /**
     * What each sort or hash of a publication may take of the database's memory before it goes to the disk, with its unit. Looks at
     * everything have some of them at once; a dataset is published by one session at a time.
     */
    @WithDefault("64MB")
    @Pattern(regexp = "[1-9]\\d{0,6}(kB|MB|GB)", message = "is no amount of memory such as 64MB")
    String workMem();

    /**
     * When every fact is compared and every materialized view is refreshed by itself: a Quartz cron expression, an interval,
     * or {@code off}.
     */
    @WithDefault("0 30 3 * * ?")
    String refresh();
}
