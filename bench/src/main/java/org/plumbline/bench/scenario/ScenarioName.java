package org.plumbline.bench.scenario;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.testsupport.browser.InstalledChromium;

/** The scenarios in the order in which they run; each leaves the databases in the state that the next one needs. */
public enum ScenarioName {
    /** How long PostgreSQL itself takes for the bundles. */
    YARDSTICK(bench -> new Yardstick().measure(bench)),
    /** The migrator's first load of everything. */
    LOAD(MigratorRuns::load),
    /** Changes that no cursor shows, before delta runs have left rows to be derived again. */
    RECONCILE(MigratorRuns::reconcile),
    /** A thousand changed posts. */
    DELTA(MigratorRuns::delta),
    /** A delta run that finds nothing. */
    UNCHANGED(MigratorRuns::unchanged),
    /** A search in every row for what older rules left wrong. */
    REPAIR(MigratorRuns::repair),
    /** The dashboard's overview. */
    OVERVIEW(Questions::overview),
    /** Readers during a publication and a full refresh. */
    READERS(bench -> new Readers().measure(bench)),
    /** A query that a caller composes, compared with its SQL. */
    QUERY(bench -> new ComposedQuery().measure(bench)),
    /** Questions that were asked before. */
    ASKED(bench -> new AskedBefore().measure(bench)),
    /** The overview while heavy queries run. */
    HEAVY(bench -> new HeavyQueries().measure(bench)),
    /** Every fact as a file. */
    EXPORT(bench -> new Export().measure(bench)),
    /** The recruiting dashboard. */
    APPLICATIONS(Questions::applications),
    /** The metrics catalog. */
    CATALOG(bench -> new MetricsCatalog().measure(bench)),
    /** The overview in a browser, if this machine has one. */
    PAGE(bench -> new OverviewPage().measure(bench)),
    /** The services as executables, compared with a JVM; only on request. */
    NATIVE(bench -> new NativeExecutables().measure(bench));

    private final Scenario scenario;

    ScenarioName(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The scenarios that are measured by default. */
    public static List<ScenarioName> standard() {
        return Arrays.stream(values())
                .filter(name -> name != NATIVE)
                .filter(name -> name != PAGE || InstalledChromium.find().isPresent())
                .toList();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Scenario scenario() {
        return scenario;
    }

    @FunctionalInterface
    public interface Scenario {

        /** Measures the scenario and adds the figures to the workbench. */
        void measure(Workbench bench) throws SQLException;
    }
}
