package org.plumbline.migrator.check;

import java.sql.SQLException;

/** Something that must hold of exactly the content that is about to be published. */
interface Check {

    /** Stable, lower snake case. */
    String id();

    CheckKind kind();

    Severity severity();

    /** The sentence that is true where the check passes. */
    String description();

    Finding examine(CheckContext context) throws SQLException;
}
