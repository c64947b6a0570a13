package org.plumbline.migrator.load.write;

import java.util.List;

/** A row that cannot be loaded. It goes into quarantine with this exception's fields. */
public final class RejectedRow extends RuntimeException {

    /** The classes of SQLSTATEs that a row's content causes. */
    private static final List<String> STATES = List.of("22", "23", "54");

    private final String field;
    private final String rule;
    private final transient Awaited awaited;

    /** The row that a rejected row waits for. */
    record Awaited(String entity, String legacyId) {}

    /**
     * @param field the legacy column that is wrong
     * @param rule the id of the rule that it breaks
     * @param reason what is wrong and what would be right, for people
     * @param awaited the missing row that it waits for; null if it waits for none
     */
    RejectedRow(String field, String rule, String reason, Awaited awaited) {
        // Rejected rows are expected, so no stack trace.
        super(reason, null, false, false);
        this.field = field;
        this.rule = rule;
        this.awaited = awaited;
    }

    /** Whether the target rejected a value: a data exception, a violated constraint, an exceeded limit. */
    static boolean isCause(String sqlState) {
        return sqlState != null && STATES.stream().anyMatch(sqlState::startsWith);
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
