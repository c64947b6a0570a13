package org.plumbline.migrator.preflight;

import java.util.Map;

/** The SQL with which checks ask the target. */
public interface CheckStatements {

    /** By check id, a statement that is to be described, not run; none for checks whose SQL is composed. */
    Map<String, String> targetSqlByCheck();
}
