package org.plumbline.migrator.pipeline;

import org.plumbline.model.tree.Node;

/**
 * A pipeline, and the file that defines it.
 *
 * @param document valid by the schema
 */
public record Definition(Pipeline pipeline, Node document) {

    /**
     * The location of a field: {@code recruiting.yaml:17}.
     *
     * @param steps keys and indexes; the enclosing element's location if the file lacks the field
     */
    public String place(Object... steps) {
        var node = document;
        for (var step : steps) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return document.file() + ":" + node.line();
    }
}
