package org.plumbline.bench.scenario;

/** The scenarios in the order in which they run: each leaves the databases as the next one needs them. */
public enum ScenarioName {
    /** What PostgreSQL itself takes for the bundles. */
    yardstick,
    /** COPY of the posts, out and in. */
    copy,
    /** The migrator's first load of everything. */
    load,
    /** What no cursor tells of, before delta runs have left rows to be derived anew. */
    reconcile,
    /** A thousand changed posts. */
    delta,
    /** A delta run that finds nothing. */
    unchanged,
    /** What older rules left wrong, looked for in every row. */
    repair,
    /** The dashboard's overview. */
    overview,
    /** Readers beside a publication and a full refresh. */
    readers,
    /** A query that a caller composes, beside its SQL. */
    query,
    /** Questions that were asked before. */
    asked,
    /** The overview beside heavy queries. */
    heavy,
    /** Every fact as a file. */
    export,
    /** The recruiting dashboard. */
    applications,
    /** The metrics catalog. */
    catalog;

    /** What is measured under this name. */
    public Scenario scenario() {
        return switch (this) {
            case yardstick -> new Yardstick();
            case copy -> new CopySpeed();
            case load -> new FullLoad();
            case reconcile -> new Reconcile();
            case delta -> new Delta();
            case unchanged -> new Unchanged();
            case repair -> new Repair();
            case overview -> new Overview();
            case readers -> new Readers();
            case query -> new ComposedQuery();
            case asked -> new AskedBefore();
            case heavy -> new HeavyQueries();
            case export -> new Export();
            case applications -> new Applications();
            case catalog -> new MetricsCatalog();
        };
    }
}
