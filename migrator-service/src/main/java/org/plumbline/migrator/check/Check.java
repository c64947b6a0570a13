package org.plumbline.migrator.check;

import java.sql.SQLException;

/** Something that must hold of exactly the content that is about to be published. */
interface Check {

    CheckHeader header();

    Finding examine(CheckContext context) throws SQLException;
}
