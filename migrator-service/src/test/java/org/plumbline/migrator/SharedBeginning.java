package org.plumbline.migrator;

import java.io.IOException;
import java.sql.SQLException;

/**
 * A {@link MigrationTest} of which all tests begin with the same rows, moved and published: a run makes them before the first
 * test, and they are put back before each other one. What tests alter since the publication, a {@code @BeforeEach} of theirs
 * does. It is not for tests that look at the versions of rows (xmin), or at what the source does beside its own tables.
 */
public interface SharedBeginning {

    /** Makes and publishes them, in empty databases. */
    void begin() throws SQLException, IOException;
}
