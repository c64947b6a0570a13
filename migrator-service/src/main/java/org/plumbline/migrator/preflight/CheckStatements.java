package org.plumbline.migrator.preflight;

import java.util.Map;

/** The SQL that checks run on the target. */
public interface CheckStatements {

    /** By check id, a statement to be described, not run; none for checks whose SQL is composed. */
    Map<String, String> targetSqlByCheck();
}
