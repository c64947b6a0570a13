package org.plumbline.migrator.load;

import java.sql.SQLException;
import org.plumbline.migrator.source.LegacyRow;

/**
 * A legacy table and how its rows become rows of the target. Its SQL lies in one folder: {@code count} and {@code read}
 * run on the source, {@code stage}, {@code merge} and {@code remove} on the target.
 */
public interface Entity {

    /** The name in the id map, in counts and in the quarantine. */
    String name();

    /** The folder of its files below {@code /sql}. */
    String sqlFolder();

    /** Pure: the same row always gives the same result. */
    Transformed transform(LegacyRow row) throws SQLException;
}
