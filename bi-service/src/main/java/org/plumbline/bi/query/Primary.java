package org.plumbline.bi.query;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.plumbline.bi.query.ScopedReading.Sessions;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.database.DatabaseSettings;

/** What the primary shows, by which readers are judged: it is asked before each of them, for a row. */
@ApplicationScoped
public class Primary {

    /** For how long a primary that did not answer is not asked again: it might keep everybody waiting. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Field<Long> VERSION = DSL.field(DSL.name("version"), Long.class);
    private static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);

    private final ScopedReading reading;
    private final Duration maxLag;
    private final KeptPlan marks = new KeptPlan(
            DSL.resultQuery(SqlFile.read(Primary.class, "primary-mark.sql"), "").coerce(List.of(VERSION, POSITION)));

    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final AtomicReference<Answered> answered = new AtomicReference<>();
    private final AtomicReference<Moment> silentSince = new AtomicReference<>();

    Primary(DataSource dataSource, BiSettings settings, DatabaseSettings database) {
        reading = new ScopedReading(dataSource, Opening.SCOPED, Sessions.of(database), settings.statementTimeout());
        maxLag = settings.readers().maxLag();
    }

    /** How far its log reached, when it was last asked. */
    private record Answered(long position, Moment asked) {}

    /** A point in this process's time. */
    private record Moment(long nanos) {

        static Moment now() {
            return new Moment(System.nanoTime());
        }

        boolean isLongerAgoThan(Duration duration) {
            return System.nanoTime() - nanos > duration.toNanos();
        }
    }

    /**
     * The version of a dataset that an answer must not be behind: the primary's; where that does not answer, the newest that this
     * process has seen anywhere. 0 before the first.
     */
    long floor(String dataset) {
        if (!isSilent()) {
            ask(dataset).ifPresent(version -> noteShown(dataset, version));
        }
        return shown.getOrDefault(dataset, 0L);
    }

    /** Whether it did not answer a moment ago. */
    boolean isSilent() {
        var since = silentSince.get();
        return since != null && !since.isLongerAgoThan(PAUSE);
    }

    /** That somebody is told of a version: from now on nobody is shown an older one. */
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
     * Whether a reader may lack what was committed longer ago than {@code plumbline.bi.readers.max-lag}: it neither shows a
     * transaction that is younger, nor has it been known within that time to show all that the primary had.
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
            var mark = reading.ask(Scope.everything(), marks.with(dataset, rows -> rows.stream()
                    .findFirst()));
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
