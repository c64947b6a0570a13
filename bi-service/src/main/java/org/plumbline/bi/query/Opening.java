package org.plumbline.bi.query;

/** What comes before the statements of a transaction. */
enum Opening {
    /** Before the only one. */
    ALONE("ask-scoped.sql", 1),

    /** Each statement is planned for its values. */
    SCOPED("begin-scoped.sql", 2),

    /** Each statement is planned once, for any values. */
    KEEPING_PLANS("begin-keeping-plans.sql", 2),

    /** Each is planned for its values, and is one that a caller has composed. */
    GUARDED("begin-guarded.sql", 2);

    private final String sql;
    private final int statements;

    Opening(String file, int statements) {
        sql = SqlFile.read(Opening.class, file);
        this.statements = statements;
    }

    /** Takes the scope as JSON and the time limit in milliseconds. */
    String sql() {
        return sql;
    }

    /** How many statements that is. */
    int statements() {
        return statements;
    }

    /** Whether sessions keep the plans of the statements that follow. */
    boolean keepsPlans() {
        return this == KEEPING_PLANS;
    }
}
