package org.plumbline.catalog.metric;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.jsonbArray;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.plumbline.catalog.metric.DefinitionDocument.ReferenceDocument;

/** What definitions say of the metrics that they are made of. */
final class References {

    private References() {}

    /** Whether a stored definition is made of a metric. */
    static Condition to(String key, Field<JSONB> definition) {
        var reference = jsonbObject("metric", val(key));
        return holds(definition, jsonbObject("metric", reference))
                .or(holds(definition, jsonbObject("operands", jsonbArray(reference))));
    }

    /** The versions that a definition names, in its order. */
    static List<ReferenceDocument> in(DefinitionDocument definition) {
        return Stream.concat(
                        Stream.ofNullable(definition.metric()),
                        Stream.ofNullable(definition.operands()).flatMap(List::stream))
                .toList();
    }

    private static Condition holds(Field<JSONB> definition, Field<JSONB> part) {
        return condition("{0} @> {1}", definition, part);
    }
}
