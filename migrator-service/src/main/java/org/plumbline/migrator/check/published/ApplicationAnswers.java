package org.plumbline.migrator.check.published;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.metricsql.answer.ApplicationSql;
import org.plumbline.migrator.check.published.WindowFigures.Name;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The number of applications by status and by company. */
public record ApplicationAnswers() implements Answers {

    private static final String APPLICATIONS = "applications";
    private static final String STATUS = "application_status";
    private static final String COMPANY = "company_id";

    private static final StoredFacts STORED = new StoredFacts(
            Datasets.APPLICATION_SUMMARY,
            "created_at",
            List.of(new StoredFacts.Figure(APPLICATIONS, Measure.count(), true)),
            List.of(List.of(STATUS), List.of(COMPANY)));

    @Override
    public WindowFigures given(DSLContext database, Scope scope, Window window, Way way) {
        var figures = new WindowFigures();
        var parts = way.parts(window);
        database.fetch(ApplicationSql.byStatus(scope, parts))
                .forEach(row -> figures.put(new Name(APPLICATIONS, STATUS, row.value1()), row.value2()));
        database.fetch(ApplicationSql.byCompany(scope, parts))
                .forEach(row ->
                        figures.put(new Name(APPLICATIONS, COMPANY, String.valueOf(row.value1())), row.value3()));
        return figures;
    }

    /** Counts by split only: dashboards show no total and no days. */
    @Override
    public WindowFigures stored(DSLContext database, Scope scope, Window window) {
        var figures = new WindowFigures();
        STORED.measure(database, scope, window, figures);
        return figures.only(
                name -> name.dimension().equals(STATUS) || name.dimension().equals(COMPANY));
    }
}
