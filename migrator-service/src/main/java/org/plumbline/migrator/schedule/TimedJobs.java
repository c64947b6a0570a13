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
 * Runs this service's scheduled jobs; none if its scheduler is off. Every replica has the schedule; the database
 * decides which one runs a job.
 */
@ApplicationScoped
class TimedJobs {

    /** The requester of scheduled runs. */
    static final String REQUESTED_BY = "schedule";

    /** Timers of replicas with the same interval are slightly out of step. */
    private static final double SHARE_OF_AN_INTERVAL = 0.9;

    private final Scheduler scheduler;
    private final AgroalDataSource target;

    TimedJobs(Scheduler scheduler, AgroalDataSource target) {
        this.scheduler = scheduler;
        this.target = target;
    }

    /** A job; it reports the end of its work, and this class reports why it could not start. */
    @FunctionalInterface
    interface Task {
        void start() throws SQLException;
    }

    /**
     * Schedules a job to run once across all replicas.
     *
     * @param name unique, and the same on each replica
     */
    void begin(String name, Timing timing, Task task) {
        if (!scheduler.isStarted()) {
            return;
        }
        switch (timing) {
            case Timing.Never() -> Log.infof("%s are not scheduled (schedule is off); start them by request", name);
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
            Log.infof("%s skipped: %s", name, e.getMessage());
        } catch (SQLException | RuntimeException | Error e) {
            Log.warnf(e, "%s could not be started; retrying at the next scheduled time", name);
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
