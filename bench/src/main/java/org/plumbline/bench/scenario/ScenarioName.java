package org.plumbline.bench.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.testsupport.browser.InstalledChromium;

/** The scenarios in the order in which they run: each leaves the databases as the next one needs them. */
public enum ScenarioName {
    /** What PostgreSQL itself takes for the bundles. */
    YARDSTICK,
    /** COPY of the posts, out and in. */
    COPY,
    /** The migrator's first load of everything. */
    LOAD,
    /** What no cursor tells of, before delta runs have left rows to be derived anew. */
    RECONCILE,
    /** A thousand changed posts. */
    DELTA,
    /** A delta run that finds nothing. */
    UNCHANGED,
    /** What older rules left wrong, looked for in every row. */
    REPAIR,
    /** The dashboard's overview. */
    OVERVIEW,
    /** Readers beside a publication and a full refresh. */
    READERS,
    /** A query that a caller composes, beside its SQL. */
    QUERY,
    /** Questions that were asked before. */
    ASKED,
    /** The overview beside heavy queries. */
    HEAVY,
    /** Every fact as a file. */
    EXPORT,
    /** The recruiting dashboard. */
    APPLICATIONS,
    /** The metrics catalog. */
    CATALOG,
    /** The overview in a browser, where this machine has one. */
    PAGE,
    /** The services as executables beside the same on a JVM; only where it is asked for. */
    NATIVE;

    /** Those that are measured where nobody says which. */
    public static List<ScenarioName> standard() {
        return Arrays.stream(values())
                .filter(name -> name != NATIVE)
                .filter(name -> name != PAGE || InstalledChromium.find().isPresent())
                .toList();
    }

    /** As it is given on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is measured under this name. */
    public Scenario scenario() {
        return switch (this) {
            case YARDSTICK -> new Yardstick();
            case COPY -> new CopySpeed();
            case LOAD -> new FullLoad();
            case RECONCILE -> new Reconcile();
            case DELTA -> new Delta();
            case UNCHANGED -> new Unchanged();
            case REPAIR -> new Repair();
            case OVERVIEW -> new Overview();
            case READERS -> new Readers();
            case QUERY -> new ComposedQuery();
            case ASKED -> new AskedBefore();
            case HEAVY -> new HeavyQueries();
            case EXPORT -> new Export();
            case APPLICATIONS -> new Applications();
            case CATALOG -> new MetricsCatalog();
            case PAGE -> new OverviewPage();
            case NATIVE -> new NativeExecutables();
        };
    }
}
