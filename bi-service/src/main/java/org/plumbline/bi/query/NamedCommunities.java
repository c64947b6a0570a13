package org.plumbline.bi.query;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Value;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.security.Communities;

/** Checks the communities that a query names. */
final class NamedCommunities {

    private static final List<Operator> ASKING = List.of(Operator.EQ, Operator.IN);

    private NamedCommunities() {}

    /**
     * Refuses a caller who may not see all of them.
     *
     * @throws org.plumbline.service.failure.Failure.NotAllowed if one is outside the scope, the same whether it exists or not
     */
    static void check(Query query, Scope scope) {
        var measured = query.measures().stream().flatMap(NamedCommunities::filters);
        var named = Stream.concat(query.filters().stream(), measured)
                .filter(filter -> filter.column().equals(query.dataset().scopeColumn()))
                .filter(filter -> ASKING.contains(filter.op()))
                .flatMap(filter -> filter.values().stream());
        Communities.check(scope, named.map(NamedCommunities::slug));
    }

    private static Stream<Filter> filters(Value value) {
        return switch (value) {
            case Value.Aggregated aggregated -> aggregated.measure().filters().stream();
            case Value.Quotient quotient ->
                Stream.concat(quotient.numerator().filters().stream(), quotient.denominator().filters().stream());
        };
    }

    /** The reader has made sure that communities are texts. */
    private static String slug(Literal value) {
        return ((Literal.Text) value).value();
    }
}
