package org.plumbline.model.dataset;

/**
 * A column that definitions and queries may name.
 *
 * @param name as in the read model
 * @param description one sentence for people, with the unit where there is one
 */
public record Column(String name, ColumnType type, String description) {}
