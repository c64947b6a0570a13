package org.plumbline.model.dataset;

/** What a column of a dataset holds; decides which aggregations, operators and transforms fit it. */
public enum ColumnType {
    INTEGER,
    NUMERIC,
    TEXT,
    TEXT_ARRAY,
    TIMESTAMP
}
