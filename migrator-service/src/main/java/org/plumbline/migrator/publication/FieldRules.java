package org.plumbline.migrator.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Expression;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.transform.Transformers;

/** Records how a pipeline derives columns, so that a value can be explained without the definition. */
@ApplicationScoped
class FieldRules {

    private final Transformers transformers;

    FieldRules(Transformers transformers) {
        this.transformers = transformers;
    }

    private record Rule(String name, String argument, String description) {}

    private record Derived(TableName relation, String column, Mapping mapping) {}

    /** Replaces the pipeline's earlier rules. */
    void record(Connection target, Pipeline pipeline) throws SQLException {
        NamedStatement.of(target, "publication.forget_field_rules")
                .bind("pipeline", pipeline.name())
                .update();
        for (var entity : pipeline.entities()) {
            var columns = derived(entity.into());
            var place = new AtomicInteger();
            NamedStatement.of(target, "publication.record_field_rule")
                    .bind("pipeline", pipeline.name())
                    .bind("entity", entity.name())
                    .updateEach(columns, (statement, derived) -> {
                        var rule = rule(derived.mapping());
                        statement
                                .bind("place", place.incrementAndGet())
                                .bind("relation", derived.relation().toString())
                                .bind("column", derived.column())
                                .texts("inputs", derived.mapping().value().columns())
                                .bind("rule", rule.name())
                                .bind("argument", rule.argument())
                                .bind("description", rule.description());
                    });
        }
    }

    private static List<Derived> derived(Bundle bundle) {
        var derived = new ArrayList<Derived>();
        bundle.tables().forEach(part -> derived.addAll(derived(part.table(), part.columns())));
        bundle.terms()
                .forEach(terms -> derived.addAll(derived(terms.dictionary(), Map.of(terms.term(), terms.values()))));
        return derived;
    }

    private static List<Derived> derived(TableName relation, Map<String, Mapping> columns) {
        return columns.entrySet().stream()
                .filter(column -> !isTakenAsItIs(column.getValue()))
                .map(column -> new Derived(relation, column.getKey(), column.getValue()))
                .toList();
    }

    private static boolean isTakenAsItIs(Mapping mapping) {
        return mapping.transform() == null
                && mapping.references() == null
                && mapping.value() instanceof Expression.Column;
    }

    private Rule rule(Mapping mapping) {
        if (mapping.references() != null) {
            return new Rule(
                    "reference",
                    mapping.references().entity(),
                    "the new key of the row with this legacy key among "
                            + mapping.references().entity());
        }
        var transformer = mapping.transformer(transformers);
        if (transformer != null) {
            return new Rule(transformer.name(), mapping.transform().argument(), transformer.description());
        }
        return switch (mapping.value()) {
            case Expression.Column _, Expression.Columns _ ->
                throw new IllegalArgumentException("no rule: a column is copied, several need a transformer");
            case Expression.Coalesce _ -> new Rule("coalesce", null, "the first non-null value");
            case Expression.Concat concat ->
                new Rule("concat", concat.separator(), "the non-null values, joined; null if all are null");
            case Expression.Constant constant -> new Rule("constant", constant.value(), "the same for every row");
        };
    }
}
