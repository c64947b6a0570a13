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
     * The share of facts that delta tables may contain before a compaction; delta rows slow down each query. With 0,
     * only {@code plumbline.publication.delta-rows} counts.
     */
    @WithDefault("0.02")
    @DecimalMin("0")
    @DecimalMax("1")
    double deltaShare();

    /** Delta rows always allowed before a compaction. */
    @WithDefault("10000")
    @Min(0)
    long deltaRows();

    /** When delta tables that have grown past their share are compacted: a cron expression, an interval, or {@code off}. */
    @WithDefault("1m")
    String compaction();

    /**
     * Parallel workers of a publication's statements. The database serves readers meanwhile, so allow more only if it
     * has many processors. The first publication of a dataset uses as many as the database allows.
     */
    @WithDefault("0")
    @Min(0)
    int workers();

    /** The same for full and reconcile runs. */
    @WithDefault("1")
    @Min(0)
    int workersForEverything();

    /** How long a statement of a publication waits for a lock, such as that of an open transaction. */
    @WithDefault("PT30S")
    @DurationMin(millis = 1)
    Duration lockTimeout();

    /**
     * {@code work_mem} of a publication's session. Full checks use several times as much; one session at a time
     * publishes a dataset.
     */
    @WithDefault("64MB")
    @Pattern(regexp = "[1-9]\\d{0,6}(kB|MB|GB)", message = "is not an amount of memory such as 64MB")
    String workMem();

    /**
     * When every fact is compared and every materialized view refreshed: a cron expression, an interval, or {@code off}.
     */
    @WithDefault("0 30 3 * * ?")
    String refresh();
}
