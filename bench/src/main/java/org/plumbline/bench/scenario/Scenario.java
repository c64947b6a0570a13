package org.plumbline.bench.scenario;

import java.sql.SQLException;

/** Something to be measured. */
@FunctionalInterface
public interface Scenario {

    /** Measures it and adds the figures to the workbench. */
    void measure(Workbench bench) throws SQLException;
}
