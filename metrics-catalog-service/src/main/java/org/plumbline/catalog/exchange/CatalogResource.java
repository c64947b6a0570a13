package org.plumbline.catalog.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.catalog.metric.Change;
import org.plumbline.catalog.metric.Precondition;
import org.plumbline.catalog.openapi.Examples;
import org.plumbline.service.document.Documents;
import org.plumbline.service.http.IfNoneMatch;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

/** The whole catalog as a file, for review like code. */
@Path("/api/v1/catalog")
@Tag(name = "Catalog", description = "All metrics as one file")
public class CatalogResource {

    private final CatalogExchange exchange;
    private final SecurityIdentity caller;

    CatalogResource(CatalogExchange exchange, SecurityIdentity caller) {
        this.exchange = exchange;
        this.caller = caller;
    }

    @GET
    @Produces(CatalogYaml.MEDIA_TYPE)
    @RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
    @Operation(
            operationId = "exportCatalog",
            summary = "Export the catalog",
            description =
                    "Every version of every metric in canonical form: the file changes only if the catalog does. The"
                            + " history is not included.")
    @APIResponse(
            responseCode = "200",
            description = "The catalog",
            content =
                    @Content(
                            mediaType = CatalogYaml.MEDIA_TYPE,
                            schema = @Schema(implementation = CatalogDocument.class)))
    @APIResponse(responseCode = "304", description = "Not modified")
    public RestResponse<String> export(UriInfo uri, HttpHeaders headers) {
        QueryParameters.none(uri);
        var exported = exchange.export();
        return IfNoneMatch.of(headers).answer(exported.tag(), () -> CatalogYaml.write(exported.catalog()));
    }

    @PUT
    @Consumes(CatalogYaml.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPERADMIN)
    @Operation(
            operationId = "importCatalog",
            summary = "Import a catalog",
            description = "Imports versions and statuses that the catalog lacks. Metrics that the file does not contain"
                    + " stay unchanged, including the suite's own. Everything or nothing is imported; the"
                    + " same file again changes nothing. If drafts must be published by another person than"
                    + " their author, they are held back, together with metrics that use them, until somebody"
                    + " else imports the"
                    + " file.")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            required = true,
            description = "The reason, for the history",
            example = "Agreed on in the November review",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Reports what the import would do without doing it",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "false",
                            enumeration = {"true", "false"}))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = CatalogYaml.MEDIA_TYPE,
                            schema = @Schema(implementation = CatalogDocument.class),
                            examples = @ExampleObject(name = "catalog", value = Examples.CATALOG)))
    @APIResponseSchema(value = CatalogImport.class, responseDescription = "Imported", responseCode = "200")
    @APIResponse(responseCode = "412", description = "`stale`: the catalog has changed since it was exported")
    @APIResponse(responseCode = "413", description = "`too-large`: the body is too large")
    @APIResponse(responseCode = "415", description = "`unsupported-media-type`: the body is not YAML")
    public CatalogImport importCatalog(byte[] body, UriInfo uri, HttpHeaders headers) {
        record ImportOptions(Optional<String> reason, boolean isDryRun) {}
        var asked = QueryParameters.read(uri, query -> {
            var reason = query.string("reason");
            if (reason.isEmpty()) {
                query.refuse("reason", "is missing; it is recorded in the history");
            }
            return new ImportOptions(reason, query.oneOf("dryRun", YesNo.class).orElse(YesNo.FALSE) == YesNo.TRUE);
        });
        var change = new Change(caller.getPrincipal().getName(), Precondition.of(headers));
        var file = CatalogFileReader.read(Documents.yaml(body));
        return exchange.importFile(file, asked.reason().orElseThrow(), change, asked.isDryRun());
    }

    private enum YesNo {
        TRUE,
        FALSE
    }
}
