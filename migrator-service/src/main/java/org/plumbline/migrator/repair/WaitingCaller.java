package org.plumbline.migrator.repair;

import java.util.function.BooleanSupplier;
import org.plumbline.migrator.repair.PreviewWork.Caller;

/**
 * A caller who waits for the answer without progress events.
 *
 * @param left whether the connection is closed
 */
record WaitingCaller(String name, BooleanSupplier left) implements Caller {

    @Override
    public boolean hasLeft() {
        return left.getAsBoolean();
    }

    @Override
    public void isTold(RepairProgress progress) {
        // GET /api/v1/repairs reports progress.
    }
}
