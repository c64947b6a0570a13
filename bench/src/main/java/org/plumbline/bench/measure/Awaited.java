package org.plumbline.bench.measure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What others do at the same time. */
public final class Awaited {

    private Awaited() {}

    /**
     * What it comes to.
     *
     * @param who in the plural, for whoever reads why there is no figure
     * @throws BenchFailure where it breaks off
     */
    public static <T> T result(Future<T> end, String who) {
        try {
            return end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while waiting for " + who, e);
        } catch (ExecutionException e) {
            throw new BenchFailure(
                    "One of the %s broke off: %s".formatted(who, e.getCause().getMessage()), e);
        }
    }
}
