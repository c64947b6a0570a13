package org.plumbline.bi.dataset;

import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** Who may ask anything of a dataset. */
public final class DatasetAccess {

    private DatasetAccess() {}

    /** Whether the scope can have any of its rows. */
    static boolean isOpen(Dataset dataset, Scope scope) {
        return scope.all() || !dataset.isForSuperadminsOnly();
    }

    /**
     * Refuses a caller who can see none of its rows.
     *
     * @throws Failure.NotAllowed if the scope can have none of its rows
     */
    public static void check(Dataset dataset, Scope scope) {
        if (!isOpen(dataset, scope)) {
            throw new Failure.NotAllowed(
                    "dataset-out-of-scope",
                    "Rows of %s belong to no community: only superadmins see them".formatted(dataset.name()));
        }
    }
}
