package org.plumbline.migrator.check.published;

import org.jooq.DSLContext;
import org.plumbline.metricsql.rollup.Parts;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** Figures of bi-service, computed both by its own statements and from the stored facts. */
public sealed interface Answers permits OverviewAnswers, ApplicationAnswers {

    /** How the figures of a window are counted. */
    enum Way {
        /** Whole days from the rollup, as in dashboards. */
        DAYS,
        /** Fact by fact, as for partial days at the ends of windows. */
        FACTS;

        Parts parts(Window window) {
            return switch (this) {
                case DAYS -> Parts.of(window);
                case FACTS -> Parts.ofFacts(window);
            };
        }
    }

    /** Computes the figures as bi-service does; call it in its role. */
    WindowFigures given(DSLContext database, Scope scope, Window window, Way way);

    /** Computes the figures from the stored facts. */
    WindowFigures stored(DSLContext database, Scope scope, Window window);

    /** Computes the legacy database's figures that explanations show; none by default. */
    default WindowFigures reference(DSLContext database, Scope scope, Window window, ReferenceIn from) {
        return new WindowFigures();
    }

    /** Where the legacy database's values are read. */
    enum ReferenceIn {
        /** In the views for readers; read them in their role. */
        VIEWS,
        /** In the tables behind those views. */
        TABLES
    }
}
