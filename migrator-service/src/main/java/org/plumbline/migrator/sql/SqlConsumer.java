package org.plumbline.migrator.sql;

import java.sql.SQLException;

/** A consumer that may use a database. */
@FunctionalInterface
public interface SqlConsumer<T> {
    void accept(T value) throws SQLException;
}
