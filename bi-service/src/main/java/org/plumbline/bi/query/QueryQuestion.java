package org.plumbline.bi.query;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.query.Query;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.security.AnsweredScope;

/** A query composed by a caller. */
record QueryQuestion(Scope scope, Query query) implements Question<QueryQuestion.Rows, QueryQuestion.QueryAnswer> {

    /** Increment when the same data gives a different answer. */
    private static final String ANSWER_FORM = "query/3";

    private static final int DEFAULT_LIMIT = 1_000;

    @Override
    public Dataset dataset() {
        return query.dataset();
    }

    @Override
    public List<?> inputs() {
        return List.of(ANSWER_FORM, query);
    }

    record Rows(List<List<Object>> rows, boolean truncated) {}

    @Override
    public Rows read(DSLContext database, DatasetFreshness freshness) {
        var limit = query.limit().orElse(DEFAULT_LIMIT);
        // One row beyond the limit tells whether there are more.
        var statement = QuerySql.of(query, Relations.of(query.dataset()), scope, limit + 1);
        var rows = database.fetch(statement).map(Cells::of);
        return new Rows(rows.stream().limit(limit).toList(), rows.size() > limit);
    }

    @Override
    public int rows(Rows rows) {
        return rows.rows().size();
    }

    @Override
    public QueryAnswer answer(Rows rows, Publication publication) {
        return new QueryAnswer(
                query.outputs().stream()
                        .map(output -> AnswerColumn.of(output.name(), output.type(), output.heading()))
                        .toList(),
                rows.rows(),
                rows.truncated(),
                query.zone().getId(),
                AnsweredScope.of(scope),
                publication);
    }

    @RegisterForReflection
    record QueryAnswer(
            @Schema(description = "First `groupBy`, then `measures`, in their order")
            List<AnswerColumn> columns,

            @Schema(
                    description =
                            "One value per column, in order: a text, a number, a timestamp as ISO 8601 text in UTC,"
                                    + " or null")
            List<List<Object>> rows,

            @Schema(description = "Whether there are more rows than `limit`")
            boolean truncated,

            @Schema(description = SharedParameters.TIMEZONE_DESCRIPTION, examples = "UTC")
            String timezone,

            AnsweredScope scope,
            Publication publication) {}
}
