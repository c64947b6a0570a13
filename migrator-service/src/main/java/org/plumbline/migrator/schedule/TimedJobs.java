package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Scheduler.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.plumbline.service.failure.Failure.Conflict;

/** What this service does by itself. Where its scheduler is off, nothing. */
@ApplicationScoped
class TimedJobs {

    /** Who asks for what is done by itself. */
    static final String REQUESTED_BY = "schedule";

    private final Scheduler scheduler;

    TimedJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** How what it starts ends is for that to say; what keeps it from starting is said here. */
    @FunctionalInterface
    interface Task {
        void start() throws SQLException;
    }

    /**
     * Has a task started from now on, never twice at once.
     *
     * @param name no other job's
     */
    void begin(String name, Timing timing, Task task) {
        if (!scheduler.isStarted()) {
            return;
        }
        switch (timing) {
            case Timing.Never() -> Log.infof("%s begin when they are asked to: their schedule is off", name);
            case Timing.Every(var interval) ->
                job(name, task)
                        .setInterval(interval.toString())
                        .setDelayed(interval.toString())
                        .schedule();
            case Timing.Cron(var expression) ->
                job(name, task).setCron(expression).schedule();
        }
    }

    private JobDefinition<?> job(String name, Task task) {
        return scheduler
                .newJob(name)
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(_ -> start(name, task), true);
    }

    private static void start(String name, Task task) {
        try {
            task.start();
        } catch (Conflict e) {
            Log.infof("%s: not this time. %s", name, e.getMessage());
        } catch (SQLException | RuntimeException | Error e) {
            Log.warnf(e, "%s could not be started this time; the next time they are tried again", name);
        }
    }
}
