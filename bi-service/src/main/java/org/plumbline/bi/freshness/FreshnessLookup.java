package org.plumbline.bi.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.bi.query.ScopedTransaction;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/** Reads how fresh a dataset is and nothing else, in one round trip: whoever asks the same again asks for no more. */
@ApplicationScoped
public class FreshnessLookup {

    private static final String WHICHEVER = "";

    private final ScopedTransaction transaction;
    private final String query;
    private final List<Field<?>> fields;

    FreshnessLookup(ScopedTransaction transaction) {
        this.transaction = transaction;
        var ofOne = FreshnessQueries.ofOne(WHICHEVER);
        query = DSL.using(SQLDialect.POSTGRES).render(ofOne);
        fields = List.of(ofOne.fields());
    }

    /** As {@link FreshnessQueries#of}. */
    public DatasetFreshness of(Scope scope, Dataset dataset) {
        return FreshnessQueries.one(transaction.ask(scope, query, dataset.publication(), fields), dataset);
    }
}
