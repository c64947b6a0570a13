package org.plumbline.bi.query;

/** What comes before the statements of a transaction, and whether sessions keep their plans. */
enum Opening {
    /** Before the only one. */
    ALONE("ask-scoped.sql", 1, Plans.KEPT),

    /** Each statement is planned for its values. */
    SCOPED("begin-scoped.sql", 2, Plans.MADE_EACH_TIME),

    /** Each statement is planned once, for any values. */
    KEEPING_PLANS("begin-keeping-plans.sql", 2, Plans.KEPT),

    /** Each is planned for its values, and is one that a caller has composed. */
    GUARDED("begin-guarded.sql", 2, Plans.MADE_EACH_TIME);

    private final String sql;
    private final int statements;
    private final int prepareThreshold;

    Opening(String file, int statements, int prepareThreshold) {
        sql = SqlFile.read(Opening.class, file);
        this.statements = statements;
        this.prepareThreshold = prepareThreshold;
    }

    /** Takes the scope as JSON and the time limit in milliseconds. */
    String sql() {
        return sql;
    }

    /** How many statements that is. */
    int statements() {
        return statements;
    }

    /** Of the driver: from which execution on it keeps a statement prepared. */
    int prepareThreshold() {
        return prepareThreshold;
    }

    /** As the driver counts. */
    private static final class Plans {
        static final int MADE_EACH_TIME = 0;
        static final int KEPT = 1;
    }
}
