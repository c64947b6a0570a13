package org.plumbline.migrator.schedule;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Scheduler.JobDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** What this service does by itself. Where its scheduler is off, nothing. */
@ApplicationScoped
class TimedJobs {

    private final Scheduler scheduler;

    TimedJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Has a task done from now on, never twice at once.
     *
     * @param name no other job's
     */
    void begin(String name, Timing timing, Runnable task) {
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

    private JobDefinition<?> job(String name, Runnable task) {
        return scheduler
                .newJob(name)
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(_ -> task.run(), true);
    }
}
