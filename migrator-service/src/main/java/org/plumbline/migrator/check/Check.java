package org.plumbline.migrator.check;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plumbline.model.dataset.Dataset;

/** A condition that the content to be published must meet. */
public interface Check {

    CheckHeader header();

    /**
     * The datasets that it compares with the legacy database. A pipeline needs a reference query for each.
     *
     * @param publishes what the pipeline publishes
     */
    default List<Dataset> compared(Collection<String> publishes) {
        return List.of();
    }

    /** The statement that it runs on the target; empty if it is composed. */
    default Optional<String> statement() {
        return Optional.empty();
    }

    /** The table whose rows it checks; empty if it counts them itself. */
    default Optional<String> among() {
        return Optional.empty();
    }

    /** Whether it reports how many rows it checked, so that a share of them can be tolerated. */
    default boolean countsRows() {
        return among().isPresent();
    }

    /** Whether it runs only when everything is checked. */
    default boolean looksAtEverything() {
        return false;
    }

    Finding run(CheckContext context) throws SQLException;
}
