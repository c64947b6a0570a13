package org.plumbline.bi.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.database.GuardedTransaction;
import org.plumbline.bi.export.Downloads;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.export.ExportedRows;
import org.plumbline.bi.export.Note;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.query.Query;

/** Streams answers as files, row by row from the database. */
@ApplicationScoped
class Exports {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Downloads downloads;
    private final GuardedTransaction transaction;
    private final DatasetStates states;
    private final int mostRows;

    Exports(Downloads downloads, GuardedTransaction transaction, DatasetStates states, BiSettings settings) {
        this.downloads = downloads;
        this.transaction = transaction;
        this.states = states;
        this.mostRows = settings.queries().exportRows();
    }

    /** Returns the answer, which queries the database when it is written. */
    RestResponse<StreamingOutput> answer(QueryQuestion question, Object asked, ExportFormat format, Caller caller) {
        return downloads.answer(
                format,
                question.dataset().name(),
                caller,
                output -> transaction.export(
                        question.scope(), caller, states.asked(question.dataset()), (state, database) -> {
                            write(question, asked, format, state.publication(), database, output);
                            return null;
                        }));
    }

    private void write(
            QueryQuestion question,
            Object asked,
            ExportFormat format,
            Publication publication,
            DSLContext database,
            OutputStream output) {
        var limit = Math.min(question.query().limit().orElse(mostRows), format.mostRows());
        var statement = QuerySql.of(question.query(), Relations.of(question.dataset()), question.scope(), limit + 1);
        statement.attach(database.configuration());
        try (var cursor = statement.fetchSize(ROWS_AT_ONCE).fetchLazy();
                var rows = cursor.stream().map(Cells::of)) {
            new ExportedRows(
                            question.dataset().name(),
                            question.query().outputs().stream()
                                    .map(Query.Output::name)
                                    .toList(),
                            List.of(Note.json("query", asked), Note.of(question.scope()), Note.of(publication)),
                            format)
                    .write(rows.iterator(), limit, output);
        }
    }
}
