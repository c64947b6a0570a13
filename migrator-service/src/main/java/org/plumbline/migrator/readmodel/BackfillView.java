package org.plumbline.migrator.readmodel;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a recount. */
@Schema(name = "Backfill")
public record BackfillView(
        LocalDate from,

        @Schema(description = "The day after the last one") LocalDate to,

        @Schema(description = "Daily buckets that these days have now")
        long buckets) {}
