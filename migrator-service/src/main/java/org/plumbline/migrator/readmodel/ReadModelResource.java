package org.plumbline.migrator.readmodel;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.service.security.Roles;

@Path("/api/v1/read-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read models", description = "What is published, and how fresh it is")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class ReadModelResource {

    private final DSLContext database;

    ReadModelResource(AgroalDataSource target) {
        database = DSL.using(target, SQLDialect.POSTGRES);
    }

    @GET
    @Operation(operationId = "listReadModels", summary = "How the read models stand")
    public List<ReadModelView> list() {
        return database.resultQuery(SqlFile.query("readmodel/list.sql")).fetch(ReadModelResource::view);
    }

    private static ReadModelView view(Record row) {
        return new ReadModelView(
                row.get("dataset", String.class),
                row.get("materialized_view", String.class),
                row.get("size_bytes", Long.class),
                row.get("row_count", Long.class),
                row.get("side_rows", Long.class),
                row.get("last_refresh_at", Instant.class),
                row.get("last_refresh_mode", String.class),
                row.get("last_refresh_reason", String.class),
                row.get("last_refresh_millis", Long.class),
                row.get("last_full_refresh_at", Instant.class),
                row.get("last_full_refresh_millis", Long.class),
                row.get("pending_changes", Long.class),
                row.get("everything_pending", Boolean.class),
                row.get("stale_since", Instant.class));
    }
}
