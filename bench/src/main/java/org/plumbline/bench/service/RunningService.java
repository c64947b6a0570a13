package org.plumbline.bench.service;

/** A service at work, as its callers see it. */
public abstract class RunningService implements AutoCloseable {

    private final ServiceProcess process;

    protected RunningService(ServiceProcess process) {
        this.process = process;
    }

    /** The process that works. */
    public final ServiceProcess process() {
        return process;
    }

    @Override
    public final void close() {
        process.close();
    }
}
