package org.plumbline.migrator.readmodel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which read models to refresh. */
@Schema(name = "RefreshRequest")
public record RefreshRequest(
        @Schema(
                nullable = true,
                description = "As in /api/v1/read-models; all where it is left out",
                examples = "submission_facts")
        String dataset) {}
