package org.plumbline.bench.service;

/** A service at work, as its callers see it. */
public interface RunningService extends AutoCloseable {

    /** The process that works. */
    ServiceProcess process();

    /** Ends it. */
    @Override
    void close();
}
