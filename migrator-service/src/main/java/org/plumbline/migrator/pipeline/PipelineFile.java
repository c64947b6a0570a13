package org.plumbline.migrator.pipeline;

import java.util.Optional;
import java.util.function.Function;
import org.plumbline.model.tree.Node;

/**
 * A file that defines a pipeline.
 *
 * @param origin its location, for people
 * @param referenceQueries the text of a SQL file by its path in the definition; empty if it cannot be read
 */
record PipelineFile(String origin, Node document, Function<String, Optional<String>> referenceQueries) {

    /**
     * Reads a reference query's file, without the final semicolon, so that it can be nested; empty if there is none.
     */
    Optional<String> referenceQuery(String path) {
        return referenceQueries
                .apply(path)
                .map(sql -> sql.strip().replaceFirst(";+$", "").strip())
                .filter(sql -> !sql.isEmpty());
    }
}
