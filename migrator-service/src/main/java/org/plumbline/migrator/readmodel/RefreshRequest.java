package org.plumbline.migrator.readmodel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which read models to refresh. */
@Schema(name = "RefreshRequest")
public record RefreshRequest(
        @Schema(
                nullable = true,
                description = "A name from /api/v1/read-models. Default: all",
                examples = "submission_facts")
        String dataset) {}
