package org.plumbline.bi.guarded;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.overview.Overview;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.query.Query;
import org.plumbline.model.scope.Scope;

/** What a caller has composed. */
record QueryQuestion(Scope scope, Query query) implements Question<QueryAnswer> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "query/2";

    private static final int DEFAULT_LIMIT = 1_000;

    @Override
    public Dataset dataset() {
        return query.dataset();
    }

    @Override
    public List<?> inputs(DatasetFreshness freshness) {
        return List.of(ANSWER_FORM, query);
    }

    @Override
    public QueryAnswer answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var limit = query.limit().orElse(DEFAULT_LIMIT);
        // One more than is shown, to tell whether there are more.
        var statement = QuerySql.of(query, Relations.of(query.dataset()), scope, limit + 1);
        var rows = database.fetch(statement).map(Cells::of);
        return new QueryAnswer(
                QueryAnswer.columns(query),
                rows.stream().limit(limit).toList(),
                rows.size() > limit,
                query.zone().getId(),
                Overview.Seen.of(scope),
                publication);
    }
}
