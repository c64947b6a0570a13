package org.plumbline.migrator.load;

import java.io.Serial;

/** A row that cannot be taken. It is kept in quarantine with what is said here. */
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
     * Ends the way of a row.
     *
     * @param field the legacy column at fault
     * @param rule the id of the rule that it breaks
     * @param reason what is wrong and what would be right, for people
     * @param awaited the row whose coming mends it; null where none does
     */
    RejectedRow(String field, String rule, String reason, Awaited awaited) {
        // An expected end of a row: a stack trace would only cost.
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
