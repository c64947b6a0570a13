package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Set;

/** Something that must hold of exactly the content that is about to be published. */
interface Check {

    CheckHeader header();

    /** The datasets about which it asks the legacy database itself. */
    default Set<String> witnesses() {
        return Set.of();
    }

    Finding examine(CheckContext context) throws SQLException;
}
