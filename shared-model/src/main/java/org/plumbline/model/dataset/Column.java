package org.plumbline.model.dataset;

import java.util.Optional;

/**
 * A column that definitions and queries may name.
 *
 * @param title a few words for people, as the head of a column of a table
 * @param description one sentence for people, with the unit where there is one
 * @param format how values are shown; empty where their type says all
 */
public record Column(String name, ColumnType type, String title, String description, Optional<Format> format) {

    Column(String name, ColumnType type, String title, String description) {
        this(name, type, title, description, Format.usual(type));
    }
}
