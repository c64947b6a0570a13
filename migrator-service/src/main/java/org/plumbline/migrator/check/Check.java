package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.List;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.model.dataset.Dataset;

/** Something that must hold of exactly the content that is about to be published. */
interface Check {

    CheckHeader header();

    /** The datasets that it holds against the legacy database, for each of which the pipeline needs a witness. */
    default List<Dataset> compared(Pipeline pipeline) {
        return List.of();
    }

    Finding examine(CheckContext context) throws SQLException;
}
