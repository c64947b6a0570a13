package org.plumbline.bi.query;

/** How a transaction opens, and whether sessions keep the plans of what is asked in it. */
enum Opening {
    /** Each statement is planned for its values. */
    SCOPED("begin-scoped.sql", Plans.MADE_EACH_TIME),

    /** Each statement is planned once, for any values. */
    KEEPING_PLANS("begin-keeping-plans.sql", Plans.KEPT),

    /** As the first, and for what a caller has composed. */
    GUARDED("begin-guarded.sql", Plans.MADE_EACH_TIME);

    private final String statement;
    private final int prepareThreshold;

    Opening(String file, int prepareThreshold) {
        statement = SqlFile.read(Opening.class, file);
        this.prepareThreshold = prepareThreshold;
    }

    /** Takes the scope as JSON and the time limit in milliseconds. */
    String statement() {
        return statement;
    }

    /** Of the driver: from which execution on a statement stays prepared. */
    int prepareThreshold() {
        return prepareThreshold;
    }

    /** As the driver counts. */
    private static final class Plans {
        static final int MADE_EACH_TIME = 0;
        static final int KEPT = 1;
    }
}
