package org.plumbline.bi.dataset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The whitelist: what queries and definitions may name. */
@Path("/api/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Queries", description = "Questions that a caller composes from what the datasets have")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class DatasetResource {

    private final CallerScope caller;

    DatasetResource(CallerScope caller) {
        this.caller = caller;
    }

    /** What may be asked of each dataset. */
    @Schema(name = "DatasetList")
    record DatasetList(@Schema(required = true) List<DatasetView> datasets) {}

    @GET
    @Operation(
            operationId = "datasets",
            summary = "What may be asked of each dataset",
            description = "Columns with type and description, and what fits each. Datasets without communities are"
                    + " listed for superadmins only.")
    @APIResponseSchema(
            responseCode = "200",
            value = DatasetList.class,
            responseDescription = "Every dataset that the caller may ask")
    public DatasetList list(UriInfo uri) {
        QueryParameters.none(uri);
        var scope = caller.scope();
        return new DatasetList(Datasets.all().stream()
                .filter(dataset -> DatasetAccess.isOpen(dataset, scope))
                .map(DatasetView::of)
                .toList());
    }

    @GET
    @Path("{name}")
    @Operation(operationId = "dataset", summary = "What may be asked of a dataset")
    @APIResponseSchema(responseCode = "200", value = DatasetView.class, responseDescription = "The dataset")
    @APIResponse(responseCode = "404", description = "`dataset-not-found`: there is no such dataset")
    public DatasetView read(@Parameter(example = "submission_facts") @RestPath String name, UriInfo uri) {
        QueryParameters.none(uri);
        return DatasetView.of(DatasetAccess.named(name, caller.scope()));
    }
}
