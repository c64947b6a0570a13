package org.plumbline.migrator.repair;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.migrator.load.write.RejectedRow;

/** Rows that today's rules reject: a repair leaves them unchanged. */
final class Refusals {

    private static final int SHOWN = 20;

    private final List<RefusedRow> first = new ArrayList<>();
    private long count;

    /** A row, and why nothing can be derived from it. */
    @Schema(name = "RefusedRow")
    public record RefusedRow(
            @Schema(required = true) String legacyId,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "The legacy column at fault",
                    examples = "posted_at")
            String field,

            @Schema(required = true, description = "What is wrong with it")
            String reason) {}

    void add(String legacyId, RejectedRow refusal) {
        add(new RefusedRow(legacyId, refusal.field(), refusal.getMessage()));
    }

    void add(RefusedRow row) {
        count++;
        if (first.size() < SHOWN) {
            first.add(row);
        }
    }

    long count() {
        return count;
    }

    List<RefusedRow> first() {
        return List.copyOf(first);
    }
}
