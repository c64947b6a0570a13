package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.dataset.Dataset;

/** Something that must hold of exactly the content that is about to be published. */
interface Check {

    CheckHeader header();

    /**
     * The datasets that it holds against the legacy database, for each of which a pipeline needs a witness.
     *
     * @param publishes what the pipeline publishes
     */
    default List<Dataset> compared(Collection<String> publishes) {
        return List.of();
    }

    /** The statement with which it asks the target, where it has one that is not composed. */
    default Optional<String> statement() {
        return Optional.empty();
    }

    /** The table among whose rows it finds some at fault, where it does not count them itself. */
    default Optional<String> among() {
        return Optional.empty();
    }

    /** Whether it says of how many rows it found some at fault, so that a share of them can be tolerated. */
    default boolean countsRows() {
        return among().isPresent();
    }

    /** Whether it looks at everything or not at all, and so only in runs that look at everything. */
    default boolean looksAtEverything() {
        return false;
    }

    Finding examine(CheckContext context) throws SQLException;
}
