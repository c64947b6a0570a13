package org.plumbline.migrator.schedule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Scheduler.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.service.failure.Failure.Conflict;

/**
 * Runs this service's scheduled jobs; none if its scheduler is off. Every replica has the schedule; the database decides
 * which of them takes a turn.
 */
@ApplicationScoped
class TimedJobs {

    /** Who requests scheduled runs. */
    static final String REQUESTED_BY = "schedule";

    /** Timers of replicas with the same interval are never quite in step. */
    private static final double SHARE_OF_AN_INTERVAL = 0.9;

    private final Scheduler scheduler;
    private final AgroalDataSource target;

    TimedJobs(Scheduler scheduler, AgroalDataSource target) {
        this.scheduler = scheduler;
        this.target = target;
    }

    /** A job; it reports how its work ends, and this class reports what keeps it from starting. */
    @FunctionalInterface
    interface Task {
        void start() throws SQLException;
    }

    /**
     * Schedules a job, to run once over all replicas.
     *
     * @param name unique, and the same on each replica
     */
    void begin(String name, Timing timing, Task task) {
        if (!scheduler.isStarted()) {
            return;
        }
        switch (timing) {
            case Timing.Never() -> Log.infof("%s begin when they are asked to: their schedule is off", name);
            case Timing.Every(var interval) ->
                job(name, timing, task)
                        .setInterval(interval.toString())
                        .setDelayed(interval.toString())
                        .schedule();
            case Timing.Cron(var expression) ->
                job(name, timing, task).setCron(expression).schedule();
        }
    }

    private JobDefinition<?> job(String name, Timing timing, Task task) {
        return scheduler
                .newJob(name)
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> start(name, timing, task, execution.getScheduledFireTime()));
    }

    private void start(String name, Timing timing, Task task, Instant due) {
        try {
            if (takeTurn(name, timing, due)) {
                task.start();
            }
        } catch (Conflict e) {
            Log.infof("%s: not this time. %s", name, e.getMessage());
        } catch (SQLException | RuntimeException | Error e) {
            Log.warnf(e, "%s could not be started this time; the next time they are tried again", name);
        }
    }

    /**
     * Takes a turn of a job unless another replica has it: with a cron expression, the turn of that time; with an
     * interval, the first one after nine tenths of it.
     *
     * @param due when this replica's timer was due
     * @return whether this replica has it
     */
    boolean takeTurn(String job, Timing timing, Instant due) throws SQLException {
        return switch (timing) {
            case Timing.Never() -> false;
            case Timing.Every(var interval) -> takeTurn(job, null, interval.toMillis() / 1000.0 * SHARE_OF_AN_INTERVAL);
            case Timing.Cron _ -> takeTurn(job, due, 0);
        };
    }

    private boolean takeTurn(String job, Instant takenFor, double secondsBetween) throws SQLException {
        return NamedStatement.of(target, "schedule.take_turn")
                        .bind("job", job)
                        .bind("time", takenFor)
                        .bind("seconds", secondsBetween)
                        .update()
                == 1;
    }
}
