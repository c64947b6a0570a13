package org.plumbline.migrator.sql;

import java.sql.SQLException;

/** Makes something of a value, and may use a database. */
@FunctionalInterface
public interface SqlFunction<T, R> {
    R apply(T value) throws SQLException;
}
