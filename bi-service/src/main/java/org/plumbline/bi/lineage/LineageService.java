package org.plumbline.bi.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.plumbline.bi.answer.AnswerTag;
import org.plumbline.bi.database.ScopedTransaction;
import org.plumbline.bi.explain.RunSummary;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.lineage.Lineage.Bundle;
import org.plumbline.bi.lineage.Lineage.DerivedField;
import org.plumbline.bi.lineage.Lineage.Document;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** Traces a submission's fact back to its legacy row. */
@ApplicationScoped
class LineageService {

    /** Change it when the same data is answered differently. */
    private static final String ANSWER_FORM = "lineage/1";

    private static final String POSTS = "posts";

    private final ScopedTransaction transaction;
    private final DatasetStates states;

    LineageService(ScopedTransaction transaction, DatasetStates states) {
        this.transaction = transaction;
        this.states = states;
    }

    /**
     * Returns 200 with the lineage, or 304 if the caller has it already. Rows can change without a publication, so the tag is made from the answer
     * itself, without the publication's age.
     *
     * @throws Failure.NotFound for a caller who sees everything, if there is no such submission
     * @throws Failure.NotAllowed for others, if it is not in their scope, the same whether it exists or not
     */
    RestResponse<Lineage> answer(Scope scope, long submission, HttpHeaders headers) {
        return transaction.read(scope, states.asked(Datasets.SUBMISSION_FACTS), (state, database) -> {
            var bundle = database.fetchOptional(LineageQueries.bundle(scope, submission))
                    .orElseThrow(() -> missing(scope));
            var lineage = follow(database, scope, submission, bundle, state.publication());
            var tag = AnswerTag.of(scope, state, List.of(ANSWER_FORM, content(lineage)));
            return tag.answer(headers, lineage);
        });
    }

    private static Failure missing(Scope scope) {
        return scope.all()
                ? new Failure.NotFound("submission-not-found", "There is no such submission")
                : new Failure.NotAllowed(
                        "submission-out-of-scope",
                        "The submission that was asked for is not within this account's scope");
    }

    private static Lineage follow(
            DSLContext database, Scope scope, long submission, Record row, Publication publication) {
        var reports = database.fetch(LineageQueries.reports(scope, submission))
                .map(report -> Rows.show(report, LineageQueries.REPORT));
        var bundle = bundle(row, reports);
        var fact = database.fetchOptional(LineageQueries.fact(scope, submission))
                .map(it -> Rows.show(it, LineageQueries.FACT));
        var documents =
                database.fetch(LineageQueries.documents(scope, submission)).map(LineageService::document);
        var run = Optional.ofNullable(row.get(LineageQueries.LAST_RUN_ID)).flatMap(id -> RunSummary.read(database, id));
        var rules = run.map(RunSummary::pipeline)
                .map(pipeline -> database.fetch(LineageQueries.rules(scope, submission, pipeline)));
        var fields = new ArrayList<DerivedField>();
        var derivations = new Derivations(bundle);
        rules.ifPresent(it -> it.forEach(rule -> fields.add(derivations.ofColumn(rule))));
        fact.ifPresent(it -> fields.addAll(derivations.ofFact(it)));
        return new Lineage(
                submission,
                row.get(LineageQueries.LEGACY_ID),
                note(row, fact),
                fact.orElse(null),
                bundle,
                documents.stream()
                        .filter(document -> document.entity().equals(POSTS))
                        .findFirst()
                        .orElse(null),
                documents,
                run.orElse(null),
                fields,
                publication);
    }

    private static String note(Record row, Optional<Map<String, Object>> fact) {
        var notes = new ArrayList<String>();
        if (row.get(LineageQueries.LEGACY_ID) == null) {
            notes.add("Born in the new system: no legacy row stands behind it.");
        }
        if (fact.isEmpty()) {
            notes.add("No fact of it is published: it waits for a publication, or is marked as deleted.");
        }
        return notes.isEmpty() ? null : String.join(" ", notes);
    }

    private static Bundle bundle(Record row, List<Map<String, Object>> reports) {
        return new Bundle(
                Rows.show(row, LineageQueries.SUBMISSION),
                part(row, LineageQueries.HAS_POST_DATA, LineageQueries.POST_DATA),
                part(row, LineageQueries.HAS_METADATA, LineageQueries.METADATA),
                part(row, LineageQueries.HAS_ANALYSIS, LineageQueries.ANALYSIS),
                list(row.get(LineageQueries.HASHTAGS)),
                list(row.get(LineageQueries.CATEGORIES)),
                reports);
    }

    private static Map<String, Object> part(Record row, Field<Boolean> exists, List<Field<?>> fields) {
        return row.get(exists) ? Rows.show(row, fields) : null;
    }

    private static RawJson list(JSONB rows) {
        return new RawJson(rows == null ? "[]" : rows.data());
    }

    private static Document document(Record row) {
        return new Document(
                row.get(LineageQueries.SOURCE),
                row.get(LineageQueries.ENTITY),
                row.get(LineageQueries.LEGACY_ID),
                new RawJson(row.get(LineageQueries.DOCUMENT).data()),
                row.get(LineageQueries.RUN_ID),
                row.get(LineageQueries.RECORDED_AT).toInstant());
    }

    /** Everything but the publication, which has an age. */
    private static List<?> content(Lineage lineage) {
        return List.of(
                lineage.bundle(),
                Optional.ofNullable(lineage.fact()),
                lineage.documents(),
                Optional.ofNullable(lineage.run()),
                lineage.derivedFields());
    }
}
