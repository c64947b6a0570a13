package org.plumbline.migrator.pipeline;

/**
 * A legacy table and what its rows become.
 *
 * @param name in the id map, in counts and in the quarantine
 * @param from the legacy table
 * @param key its column that identifies a row for ever
 * @param cursor its timestamp column that every change updates; null if there is none
 */
public record Entity(String name, TableName from, String key, String cursor, DeletePolicy onDelete, Bundle into) {}
