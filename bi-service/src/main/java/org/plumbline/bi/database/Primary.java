package org.plumbline.bi.database;

import static org.plumbline.metricsql.MetricFields.column;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.plumbline.bi.BiSettings;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.NamedSql;

/**
 * The version that the primary shows. It is read before each read from a replica, because the replica must not be
 * behind it.
 */
@Singleton
public class Primary {

    /** Pause before an unresponsive primary is queried again, so that not every caller waits for it. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Field<Long> VERSION = column("version", Long.class);
    private static final Field<Long> POSITION = column("position", Long.class);

    private final ScopedPool reading;
    private final Duration maxLag;
    private final LeadingQuery marks = new LeadingQuery(
            DSL.resultQuery(NamedSql.read(Primary.class, "primary-mark.sql").sql(), "")
                    .coerce(List.of(VERSION, POSITION)));

    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final AtomicReference<Answered> answered = new AtomicReference<>();
    private final AtomicReference<Moment> silentSince = new AtomicReference<>();

    Primary(DataSource dataSource, BiSettings settings) {
        reading = new ScopedPool(dataSource, ScopedPool.Opening.SCOPED, settings.statementTimeout());
        maxLag = settings.readers().maxLag();
    }

    /**
     * How far a standby has replayed.
     *
     * @param position the position in the primary's log that it has replayed
     * @param sinceLastCommit the age of the last replayed transaction; there may be none newer
     */
    public record Replay(long position, Duration sinceLastCommit) {}

    /** The primary's log position when it was last queried. */
    private record Answered(long position, Moment asked) {}

    private record Moment(long nanos) {

        static Moment now() {
            return new Moment(System.nanoTime());
        }

        boolean isLongerAgoThan(Duration duration) {
            return System.nanoTime() - nanos > duration.toNanos();
        }
    }

    /**
     * The minimum version of a dataset for an answer: the primary's or, if it does not answer, the newest one this
     * process has seen. 0 before the first.
     */
    long floor(String dataset) {
        if (!isSilent()) {
            ask(dataset).ifPresent(version -> noteShown(dataset, version));
        }
        return shown.getOrDefault(dataset, 0L);
    }

    /** Whether the last query to it failed a moment ago. */
    boolean isSilent() {
        var since = silentSince.get();
        return since != null && !since.isLongerAgoThan(PAUSE);
    }

    /** Records that a version was shown; no older one is shown from now on. */
    void noteShown(String dataset, long version) {
        shown.merge(dataset, version, Math::max);
    }

    void noteSilence(DataAccessException failure) {
        if (silentSince.getAndSet(Moment.now()) == null) {
            Log.warnf(
                    "The primary database does not answer: %s",
                    failure.getCause().getMessage());
        }
    }

    /**
     * Whether a replica may lack a transaction older than {@code plumbline.bi.readers.max-lag}: the last transaction it
     * replayed is older, and it was not seen to be level with the primary within that time.
     */
    public boolean leavesBehind(Replay reader) {
        var last = answered.get();
        var hadEverything = last != null
                && reader.position() >= last.position()
                && !last.asked().isLongerAgoThan(maxLag);
        return !hadEverything && reader.sinceLastCommit().compareTo(maxLag) > 0;
    }

    private Optional<Long> ask(String dataset) {
        var asked = Moment.now();
        try {
            var mark = reading.ask(
                    Scope.everything(),
                    marks.with(dataset, rows -> rows.stream().findFirst(), _ -> 0));
            mark.ifPresent(row -> answered.set(new Answered(row.get(POSITION), asked)));
            if (silentSince.getAndSet(null) != null) {
                Log.info("The primary database answers again");
            }
            return mark.map(row -> row.get(VERSION));
        } catch (DataAccessException e) {
            if (!Outage.is(e)) {
                throw e;
            }
            noteSilence(e);
            return Optional.empty();
        }
    }
}
