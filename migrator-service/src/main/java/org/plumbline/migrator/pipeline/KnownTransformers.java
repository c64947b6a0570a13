package org.plumbline.migrator.pipeline;

import java.util.Map;

/** The transformers that definitions may name. */
public interface KnownTransformers {

    /**
     * The parameters of a transformer.
     *
     * @param values how many legacy values it takes
     * @param argument whether it needs an argument; others must have none
     */
    record Shape(int values, boolean argument) {}

    Map<String, Shape> shapes();
}
