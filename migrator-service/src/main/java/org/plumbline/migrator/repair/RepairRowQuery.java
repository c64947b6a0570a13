package org.plumbline.migrator.repair;

import jakarta.ws.rs.core.UriInfo;
import org.plumbline.service.query.Paging;
import org.plumbline.service.query.QueryParameters;

/** The requested page of an application's rows. */
record RepairRowQuery(RepairRowFilter filter, Paging paging) {

    static RepairRowQuery of(UriInfo uri) {
        return QueryParameters.read(
                uri,
                query -> new RepairRowQuery(
                        query.oneOf("state", RepairRowFilter.class).orElse(RepairRowFilter.ALL), Paging.of(query)));
    }
}
