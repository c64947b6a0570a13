package org.plumbline.migrator.source;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The current row of a legacy table. Values come as PostgreSQL's own text, so that nothing is lost on the way. */
public final class LegacyRow {

    private final ResultSet row;

    LegacyRow(ResultSet row) {
        this.row = row;
    }

    /** The value's text; null where the column is. */
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** The key of the keyset page. */
    public long pageKey() throws SQLException {
        return row.getLong("page_key");
    }

    /** The legacy key, as it is kept in the id map. */
    public String legacyId() throws SQLException {
        return row.getString("legacy_id");
    }

    /** The whole row as the source's JSON. */
    public String document() throws SQLException {
        return row.getString("document");
    }
}
