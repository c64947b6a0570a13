package org.plumbline.metricsql.answer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;

/** The rows that a request selects, regardless of their time. */
public record Selection(Scope scope, List<String> services) {

    /** The condition on the rows of a dataset that has the columns of facts. */
    public Condition on(Dataset dataset) {
        return Predicates.visibleTo(scope, dataset).and(services(field(name("platform_detail"), String.class)));
    }

    /** The condition on rows with their service in this field. */
    public Condition services(Field<String> service) {
        return services.isEmpty() ? noCondition() : service.in(services);
    }
}
