package org.plumbline.migrator.pipeline;

import java.util.Map;

/** The transformers that definitions may name. */
public interface KnownTransformers {

    /**
     * How a transformer is called.
     *
     * @param values how many legacy values it takes
     * @param argument whether it has to be told something besides; others must not be
     */
    record Shape(int values, boolean argument) {}

    Map<String, Shape> shapes();
}
