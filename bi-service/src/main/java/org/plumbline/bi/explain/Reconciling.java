package org.plumbline.bi.explain;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;
import org.plumbline.bi.explain.Explanation.Reconciliation;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** Holds a value against what the legacy database said by the same definition, for the same window and scope. */
final class Reconciling {

    private static final String NOTHING_KEPT =
            "nothing is kept of what the legacy database said: the next full or reconcile run keeps it, where the pipeline's"
                    + " witness says enough";

    private final DSLContext database;

    Reconciling(DSLContext database) {
        this.database = database;
    }

    static Reconciliation impossible(String reason) {
        return new Reconciliation(null, null, null, null, null, null, reason);
    }

    Reconciliation of(Figures figures, Scope scope, Window window) {
        var definition = figures.kpi().definition();
        var value = figures.rounded(figures.total().value());
        var bornHere = figures.total().bornHere().orElse(null);
        var reading = database.fetchOptional(ExplainQueries.legacyReading(definition));
        if (reading.isEmpty()) {
            return new Reconciliation(null, value, null, null, null, bornHere, NOTHING_KEPT);
        }
        var said = database.fetchValue(ExplainQueries.legacyValue(definition, scope, window));
        var legacyValue = figures.rounded(Optional.ofNullable(said));
        OffsetDateTime asOf = reading.get().get(Evidence.AS_OF);
        return new Reconciliation(
                legacyValue,
                value,
                value == null || legacyValue == null ? null : figures.rounded(Optional.of(value.subtract(legacyValue))),
                asOf.toInstant(),
                reading.get().get(Evidence.RUN_ID),
                bornHere,
                null);
    }
}
