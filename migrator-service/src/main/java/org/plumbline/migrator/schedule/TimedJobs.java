package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Scheduler.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import org.plumbline.service.failure.Failure.Conflict;

/** Runs this service's scheduled jobs; none if its scheduler is off. */
@ApplicationScoped
class TimedJobs {

    /** Who requests scheduled runs. */
    static final String REQUESTED_BY = "schedule";

    private final Scheduler scheduler;
    private final Turns turns;

    TimedJobs(Scheduler scheduler, Turns turns) {
        this.scheduler = scheduler;
        this.turns = turns;
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
            if (turns.take(name, timing, due)) {
                task.start();
            }
        } catch (Conflict e) {
            Log.infof("%s: not this time. %s", name, e.getMessage());
        } catch (SQLException | RuntimeException | Error e) {
            Log.warnf(e, "%s could not be started this time; the next time they are tried again", name);
        }
    }
}
