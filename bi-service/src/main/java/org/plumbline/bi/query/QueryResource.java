package org.plumbline.bi.query;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.DSLContext;
import org.plumbline.bi.BiSettings;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.database.GuardedTransaction;
import org.plumbline.bi.dataset.DatasetAccess;
import org.plumbline.bi.export.Downloads;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.export.ExportedRows;
import org.plumbline.bi.export.ExportedRows.Note;
import org.plumbline.bi.freshness.DatasetStates;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Communities;
import org.plumbline.service.security.Roles;

/** Composed queries. The body is bytes because the strict reader parses it, not Jackson's binding. */
@Path("/api/v1/query")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Queries")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class QueryResource {

    private static final int ROWS_AT_ONCE = 1_000;

    private final Answers answers;
    private final GuardedTransaction transaction;
    private final DatasetStates states;
    private final CallerScope caller;
    private final int mostRows;

    QueryResource(
            Answers answers,
            GuardedTransaction transaction,
            DatasetStates states,
            CallerScope caller,
            BiSettings settings) {
        this.answers = answers;
        this.transaction = transaction;
        this.states = states;
        this.caller = caller;
        this.mostRows = settings.queries().exportRows();
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "query",
            summary = "Query a dataset",
            description = "Names are checked against the dataset (`/api/v1/datasets`), values are bound, and only rows"
                    + " within the caller's scope are used. With `Accept: text/csv` or XLSX the answer is a"
                    + " file: without a `limit` it has every row, up to a setting of the service. Its end, or"
                    + " a second sheet, describes it and tells whether it is complete.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = QueryDocument.class),
                            examples = {
                                @ExampleObject(name = "by-service", value = QueryExamples.BY_SERVICE),
                                @ExampleObject(name = "by-day", value = QueryExamples.BY_DAY)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The rows",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QueryQuestion.QueryAnswer.class)),
                @Content(mediaType = ExportFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.SPREADSHEET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(responseCode = "406", description = "`not-acceptable`: neither JSON nor CSV nor XLSX is accepted")
    @APIResponse(responseCode = "413", description = "`too-large`: the body is too large")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is not JSON")
    @APIResponse(responseCode = "429", description = Answers.TOO_MANY)
    @APIResponse(responseCode = "504", description = "`query-timeout`: the statement timeout cancelled the query")
    public RestResponse<QueryQuestion.QueryAnswer> query(
            byte[] body, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext routing) {
        QueryParameters.none(uri);
        return answers.answerGuarded(question(Documents.json(body)), headers, Caller.of(routing));
    }

    @POST
    // Only if the caller prefers it.
    @Produces(ExportFormat.TEXT_CSV + ";qs=0.5")
    // Described above, because OpenAPI has one operation per path and method.
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> csv(byte[] body, @Context UriInfo uri, @Context RoutingContext routing) {
        return export(body, uri, ExportFormat.CSV, routing);
    }

    @POST
    @Produces(ExportFormat.SPREADSHEET + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> xlsx(byte[] body, @Context UriInfo uri, @Context RoutingContext routing) {
        return export(body, uri, ExportFormat.XLSX, routing);
    }

    /** Queries the database when the response is written. */
    private RestResponse<StreamingOutput> export(
            byte[] body, UriInfo uri, ExportFormat format, RoutingContext routing) {
        QueryParameters.none(uri);
        var asked = Documents.json(body);
        var question = question(asked);
        var waiting = Caller.of(routing);
        return Downloads.answer(
                format,
                question.dataset().name(),
                waiting,
                output -> transaction.export(
                        question.scope(),
                        waiting,
                        states.asked(question.dataset()),
                        (state, database) ->
                                write(question, asked.value(), format, state.publication(), database, output)));
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

    private QueryQuestion question(Node asked) {
        var query = Documents.read(asked, QueryReader::read);
        var scope = caller.scope();
        DatasetAccess.check(query.dataset(), scope);
        checkCommunities(query, scope);
        return new QueryQuestion(scope, query);
    }

    /**
     * Checks that the caller may see all communities in the query.
     *
     * @throws org.plumbline.service.failure.Failure.NotAllowed if one is outside the scope, whether it exists or not
     */
    private static void checkCommunities(Query query, Scope scope) {
        var measured = query.measures().stream().flatMap(QueryResource::filters);
        var named = Stream.concat(query.filters().stream(), measured)
                .filter(filter -> filter.column().equals(query.dataset().scopeColumn()))
                .filter(filter -> filter.op() == Operator.EQ || filter.op() == Operator.IN)
                .flatMap(filter -> filter.values().stream());
        Communities.check(scope, named.map(QueryResource::slug));
    }

    private static Stream<Filter> filters(Value value) {
        return switch (value) {
            case Value.Aggregated aggregated -> aggregated.measure().filters().stream();
            case Value.Quotient quotient ->
                Stream.concat(quotient.numerator().filters().stream(), quotient.denominator().filters().stream());
        };
    }

    /** The reader ensures that communities are texts. */
    private static String slug(Literal value) {
        return ((Literal.Text) value).value();
    }
}
