package org.plumbline.model.dataset;

/** The type of a dataset's column; decides which aggregations, operators and transforms it allows. */
public enum ColumnType {
    INTEGER,
    NUMERIC,
    TEXT,
    TEXT_ARRAY,
    TIMESTAMP
}
