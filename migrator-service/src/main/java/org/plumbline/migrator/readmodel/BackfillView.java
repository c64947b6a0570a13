package org.plumbline.migrator.readmodel;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a recount. */
@Schema(name = "Backfill")
public record BackfillView(
        LocalDate from,

        @Schema(description = "The day after the last one") LocalDate to,

        @Schema(description = "Number of daily buckets after the recount")
        long buckets) {}
