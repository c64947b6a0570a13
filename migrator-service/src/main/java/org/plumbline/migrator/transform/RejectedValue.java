package org.plumbline.migrator.transform;

/** A value that cannot be loaded; its row goes into quarantine with the reason. */
public final class RejectedValue extends RuntimeException {

    private final String rule;

    /**
     * Rejects a row's value.
     *
     * @param rule the stable id of the rule that the value breaks
     * @param reason what is wrong and what would be right, for people
     */
    public RejectedValue(String rule, String reason) {
        // Rejected rows are expected, so no stack trace.
        super(reason, null, false, false);
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
