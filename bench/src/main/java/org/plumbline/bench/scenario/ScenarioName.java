package org.plumbline.bench.scenario;

/** The scenarios in the order in which they run: each leaves the databases as the next one needs them. */
public enum ScenarioName {
    /** What PostgreSQL itself takes for the bundles. */
    yardstick,
    /** COPY of the posts, out and in. */
    copy,
    /** The migrator's first load of everything. */
    load,
    /** A thousand changed posts. */
    delta,
    /** A delta run that finds nothing. */
    unchanged,
    /** What no cursor tells of. */
    reconcile,
    /** What older rules left wrong, looked for in every row. */
    repair;

    /** What is measured under this name. */
    public Scenario scenario() {
        return switch (this) {
            case yardstick -> new Yardstick();
            case copy -> new CopySpeed();
            case load -> new FullLoad();
            case delta -> new Delta();
            case unchanged -> new Unchanged();
            case reconcile -> new Reconcile();
            case repair -> new Repair();
        };
    }
}
