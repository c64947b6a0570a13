package org.plumbline.bi.dataset;

import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** Decides who may query a dataset. */
public final class DatasetAccess {

    private DatasetAccess() {}

    /** Finds a dataset whose rows the caller can see. */
    public static Dataset named(String name, Scope scope) {
        var dataset = Datasets.named(name)
                .orElseThrow(() -> new Failure.NotFound(
                        "dataset-not-found",
                        "There is no such dataset" + NearestNames.hintOrAll(name, Datasets.names(), "there are")));
        check(dataset, scope);
        return dataset;
    }

    /** Whether the scope can contain any of its rows. */
    static boolean isOpen(Dataset dataset, Scope scope) {
        return scope.all() || !dataset.isForSuperadminsOnly();
    }

    /** Refuses callers who can see none of its rows. */
    public static void check(Dataset dataset, Scope scope) {
        if (!isOpen(dataset, scope)) {
            throw new Failure.NotAllowed(
                    "dataset-out-of-scope",
                    "Rows of %s belong to no community: only superadmins see them".formatted(dataset.name()));
        }
    }
}
