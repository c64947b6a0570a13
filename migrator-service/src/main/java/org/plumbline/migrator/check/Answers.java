package org.plumbline.migrator.check;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.metricsql.sums.Parts;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** Figures that bi-service gives, once as it computes them and once from what is stored. */
sealed interface Answers permits OverviewAnswers, ApplicationAnswers {

    /** How a window is counted in. */
    enum Way {
        /** As dashboards' windows are: sums of days, and of hours around them. */
        DAYS,
        /** From sums of hours alone. */
        HOURS,
        /** Fact by fact, as the ends of windows are that are shorter than an hour. */
        FACTS;

        Parts parts(Window window) {
            return switch (this) {
                case DAYS -> Parts.of(window);
                case HOURS -> Parts.byHours(window);
                case FACTS -> Parts.shorterThanAnHour(List.of(window));
            };
        }
    }

    /** As bi-service computes them; to be asked as a {@link Reader}. */
    Figures given(DSLContext database, Scope scope, Window window, Way way);

    /** From what is stored. */
    Figures stored(DSLContext database, Scope scope, Window window);

    /** What explains them, as bi-service computes it; likewise. */
    Figures explained(DSLContext database, Scope scope, Window window, Side side);

    /** Where explanations are computed on. */
    enum Side {
        /** The views that readers have. */
        READERS,
        /** What these are of. */
        STORED
    }
}
