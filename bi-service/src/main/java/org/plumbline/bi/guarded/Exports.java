package org.plumbline.bi.guarded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.freshness.FreshnessQueries;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.freshness.Staleness;
import org.plumbline.bi.query.Caller;
import org.plumbline.bi.query.GuardedTransaction;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.QuerySql;

/** Answers questions as files, row by row as the database gives them. */
@ApplicationScoped
class Exports {

    static final String TEXT_CSV = "text/csv";

    private static final int ROWS_AT_ONCE = 1_000;

    private final GuardedTransaction transaction;
    private final Staleness staleness;
    private final Clock clock;
    private final int mostRows;

    Exports(GuardedTransaction transaction, Staleness staleness, Clock clock, BiSettings settings) {
        this.transaction = transaction;
        this.staleness = staleness;
        this.clock = clock;
        this.mostRows = settings.queries().exportRows();
    }

    /**
     * The answer, for which the database is asked when it is written.
     *
     * @param asked the question as the caller has put it
     */
    RestResponse<StreamingOutput> answer(QueryQuestion question, Object asked, ExportFormat format, Caller caller) {
        StreamingOutput rows = output -> transaction.read(question.scope(), caller, database -> {
            var now = clock.instant();
            var freshness = FreshnessQueries.of(database, question.dataset());
            var publication = Publication.of(freshness, staleness.of(freshness, now), now);
            var limit = Math.min(question.query().limit().orElse(mostRows), format.mostRows());
            var statement =
                    QuerySql.of(question.query(), Relations.of(question.dataset()), question.scope(), limit + 1);
            statement.attach(database.configuration());
            try (var cursor = statement.fetchSize(ROWS_AT_ONCE).fetchLazy()) {
                new ExportedRows(question, asked, publication, format).write(cursor, limit, output);
                return null;
            }
        });
        return RestResponse.ResponseBuilder.ok(rows)
                .type(format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\""
                                .formatted(question.dataset().name(), format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
