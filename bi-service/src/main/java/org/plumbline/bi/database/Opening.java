package org.plumbline.bi.database;

/** The statements that open a transaction. */
enum Opening {
    ALONE("ask-scoped.sql", 1),

    SCOPED("begin-scoped.sql", 2),

    GUARDED("begin-guarded.sql", 2);

    private final String sql;
    private final int statements;

    Opening(String file, int statements) {
        sql = SqlFile.read(Opening.class, file);
        this.statements = statements;
    }

    /** Its parameters are the scope as JSON and the time limit in milliseconds. */
    String sql() {
        return sql;
    }

    int statements() {
        return statements;
    }
}
