package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.bi.dataset.DatasetAccess;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.security.Communities;

/** The one gate to the catalog's metrics: it checks the caller's scope, and which definitions the caller may read. */
@ApplicationScoped
public class AskedMetrics {

    private final Definitions definitions;

    AskedMetrics(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Reads the metric that a request asks about.
     *
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not; for a metric of a dataset
     *     without communities; for a draft
     * @throws Failure.NotFound if there is no such metric or version, or none is published
     */
    public AskedMetric read(
            Scope caller,
            String key,
            OptionalInt version,
            List<String> communities,
            Narrowing narrowing,
            String authorization) {
        var scope = Communities.narrowed(caller, communities);
        // Superadmins may try drafts out.
        var defined = definitions.read(key, version, caller.all(), authorization);
        var parts = MetricParts.of(defined.metric(), part -> definitions.metric(part, authorization));
        var datasets = parts.datasets(defined.metric());
        datasets.forEach(dataset -> check(dataset, caller, communities));
        return new AskedMetric(
                scope,
                Optional.of(defined.reference()),
                narrowing.narrowed(defined.metric()),
                narrowing.narrowed(parts),
                narrowing,
                datasets.getFirst(),
                defined.catalog());
    }

    private static void check(Dataset dataset, Scope caller, List<String> communities) {
        DatasetAccess.check(dataset, caller);
        if (dataset.isForSuperadminsOnly() && !communities.isEmpty()) {
            throw new Failure.InvalidInput(
                    SharedParameters.COMMUNITY,
                    "cannot be asked for: rows of %s belong to none".formatted(dataset.name()));
        }
    }
}
