package org.plumbline.migrator.load;

import java.util.function.BooleanSupplier;
import org.plumbline.migrator.load.read.Extent;
import org.plumbline.migrator.load.read.LoadStopped;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.source.LegacySnapshot;

/**
 * The run that a load belongs to.
 *
 * @param stopping asked between chunks: whether the service is shutting down
 */
public record LoadContext(
        long runId, Pipeline pipeline, Extent extent, LegacySnapshot snapshot, BooleanSupplier stopping) {

    String source() {
        return pipeline.source();
    }

    /** Ends the load between two chunks if the service is shutting down. */
    void stopIfAsked() {
        if (stopping.getAsBoolean()) {
            throw new LoadStopped();
        }
    }
}
