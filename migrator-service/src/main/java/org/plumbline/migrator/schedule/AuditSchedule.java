package org.plumbline.migrator.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.plumbline.migrator.audit.AuditConfig;
import org.plumbline.migrator.audit.AuditRetention;

/** Schedules the deletion of old audit entries. */
@ApplicationScoped
class AuditSchedule {

    private static final String PROPERTY = "plumbline.audit.forget";

    private final AuditConfig config;
    private final AuditRetention retention;
    private final TimedJobs jobs;

    AuditSchedule(AuditConfig config, AuditRetention retention, TimedJobs jobs) {
        this.config = config;
        this.retention = retention;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent event) {
        jobs.begin("cuts-of-the-audit-log", Timing.of(PROPERTY, config.forget()), retention::forget);
    }
}
