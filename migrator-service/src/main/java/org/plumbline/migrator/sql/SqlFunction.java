package org.plumbline.migrator.sql;

import java.sql.SQLException;

/** A function that may use a database. */
@FunctionalInterface
public interface SqlFunction<T, R> {
    R apply(T value) throws SQLException;
}
