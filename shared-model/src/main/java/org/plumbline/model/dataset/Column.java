package org.plumbline.model.dataset;

import java.util.Optional;

/**
 * A column that definitions and queries may name.
 *
 * @param title a short column heading for people
 * @param description one sentence for people, with the unit if there is one
 * @param format how values are shown; empty if the type suffices
 */
public record Column(String name, ColumnType type, String title, String description, Optional<Format> format) {

    Column(String name, ColumnType type, String title, String description) {
        this(name, type, title, description, Format.usual(type));
    }
}
