package org.plumbline.migrator.load;

import java.util.List;

/**
 * What is moved together.
 *
 * @param name as in {@code POST /api/v1/runs}
 * @param source the legacy database, as in {@code plumbline.sources}
 * @param entities in dependency order: what refers to another comes after it
 */
public record Pipeline(String name, String source, List<Entity> entities) {

    public Pipeline {
        entities = List.copyOf(entities);
    }
}
