package org.plumbline.migrator.load;

import java.io.Serial;

/** A row that cannot be loaded. It goes into quarantine with this exception's fields. */
public final class RejectedRow extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;
    private final transient Awaited awaited;

    /**
     * The row that a row waits for.
     *
     * @param entity its entity
     */
    record Awaited(String entity, String legacyId) {}

    /**
     * Rejects a row.
     *
     * @param field the legacy column at fault
     * @param rule the id of the rule that it breaks
     * @param reason what is wrong and what would be right, for people
     * @param awaited the row that mends it when it comes; null if none does
     */
    RejectedRow(String field, String rule, String reason, Awaited awaited) {
        // Rejected rows are expected, so no stack trace.
        super(reason, null, false, false);
        this.field = field;
        this.rule = rule;
        this.awaited = awaited;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    Awaited awaited() {
        return awaited;
    }
}
