package org.plumbline.bi.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
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
import org.plumbline.service.http.IfNoneMatch;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class LineageResource {

    /** Increment when the same data gives a different answer. */
    private static final String ANSWER_FORM = "lineage/1";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String POSTS = "posts";

    private final ScopedTransaction transaction;
    private final DatasetStates states;
    private final CallerScope caller;

    LineageResource(ScopedTransaction transaction, DatasetStates states, CallerScope caller) {
        this.transaction = transaction;
        this.states = states;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/lineage")
    @Operation(
            operationId = "lineage",
            summary = "Trace a fact back to its legacy row",
            description =
                    "The published fact, the current rows behind it, the raw legacy rows, the run that wrote them,"
                            + " and the input and rule of each derived field")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "The submission's key, as in `sample` of an explanation",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @APIResponseSchema(responseCode = "200", value = Lineage.class, responseDescription = "The lineage")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "403", description = "Outside the caller's scope, whether it exists or not")
    @APIResponse(responseCode = "404", description = "There is no such submission; only for callers who see all")
    @APIResponse(responseCode = "504", description = "The statement timeout cancelled a query")
    public RestResponse<Lineage> lineage(@RestPath String id, UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        QueryParameters.none(uri);
        return answer(scope, submission(id), headers);
    }

    private static long submission(String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new Failure.InvalidInput("id", "is not a submission's key");
        }
        return Long.parseLong(id);
    }

    /**
     * Returns 200 with the lineage, or 304 if the caller already has it. Rows can change without a publication, so the
     * tag is made from the answer's content, except the publication's age.
     *
     * @throws Failure.NotFound if there is no such submission; only for a caller who sees everything
     * @throws Failure.NotAllowed if it is outside the scope of other callers, whether it exists or not
     */
    private RestResponse<Lineage> answer(Scope scope, long submission, HttpHeaders headers) {
        return transaction.read(scope, states.asked(Datasets.SUBMISSION_FACTS), (state, database) -> {
            var bundle = database.fetchOptional(LineageQueries.bundle(scope, submission))
                    .orElseThrow(() -> missing(scope));
            var lineage = follow(database, scope, submission, bundle, state.publication());
            var tag = AnswerTag.of(scope, state, List.of(ANSWER_FORM, content(lineage)));
            return IfNoneMatch.of(headers).answer(tag, () -> lineage);
        });
    }

    private static Failure missing(Scope scope) {
        return scope.all()
                ? new Failure.NotFound("submission-not-found", "There is no such submission")
                : new Failure.NotAllowed("submission-out-of-scope", "The submission is outside this account's scope");
    }

    private static Lineage follow(
            DSLContext database, Scope scope, long submission, Record row, Publication publication) {
        var reports = database.fetch(LineageQueries.reports(scope, submission))
                .map(report -> Rows.show(report, LineageQueries.REPORT));
        var bundle = bundle(row, reports);
        var fact = database.fetchOptional(LineageQueries.fact(scope, submission))
                .map(it -> Rows.show(it, LineageQueries.FACT));
        var documents =
                database.fetch(LineageQueries.documents(scope, submission)).map(LineageResource::document);
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
            notes.add("Created in the new system, so it has no legacy row.");
        }
        if (fact.isEmpty()) {
            notes.add("Its fact is not published: it waits for a publication or is marked as deleted.");
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

    private static Rows.RawJson list(JSONB rows) {
        return new Rows.RawJson(rows == null ? "[]" : rows.data());
    }

    private static Document document(Record row) {
        return new Document(
                row.get(LineageQueries.SOURCE),
                row.get(LineageQueries.ENTITY),
                row.get(LineageQueries.LEGACY_ID),
                new Rows.RawJson(row.get(LineageQueries.DOCUMENT).data()),
                row.get(LineageQueries.RUN_ID),
                row.get(LineageQueries.RECORDED_AT).toInstant());
    }

    /** Everything except the publication, whose age changes. */
    private static List<?> content(Lineage lineage) {
        return List.of(
                lineage.bundle(),
                Optional.ofNullable(lineage.fact()),
                lineage.documents(),
                Optional.ofNullable(lineage.run()),
                lineage.derivedFields());
    }
}
