package org.plumbline.migrator.load.read;

/** The service is shutting down: the load ended between two chunks. */
public final class LoadStopped extends RuntimeException {

    public LoadStopped() {
        super("The service was shut down during the load. Committed chunks stay; start the run again.");
    }
}
