package org.plumbline.migrator.load.write;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.Expression;
import org.plumbline.migrator.pipeline.Mapping;
import org.plumbline.migrator.transform.LegacyRow;
import org.plumbline.migrator.transform.LegacyValue;
import org.plumbline.migrator.transform.RejectedValue;
import org.plumbline.migrator.transform.Transformer;
import org.plumbline.migrator.transform.Transformers;

/**
 * A compiled mapping.
 *
 * @param column the target column
 * @param type its type, as in the catalogue
 * @param transformer null if the value is copied
 */
public record ColumnRule(String column, String type, Mapping mapping, Transformer transformer) {

    static ColumnRule compile(String column, String type, Mapping mapping, Transformers transformers) {
        return new ColumnRule(column, type, mapping, mapping.transformer(transformers));
    }

    /**
     * The column's value for a row; for a reference, the legacy key of the row that it refers to.
     *
     * @throws RejectedRow if the column must not have this value
     */
    Object of(LegacyRow row) {
        try {
            var values = values(row);
            var value = transformer == null
                    ? values.getFirst()
                    : transformer.rule().apply(values, mapping.transform().argument());
            if (mapping.references() != null) {
                return value instanceof LegacyValue key ? key.text() : Objects.toString(value, null);
            }
            return TargetValues.of(value, type);
        } catch (RejectedValue e) {
            throw new RejectedRow(field(), e.rule(), e.getMessage(), null);
        }
    }

    /**
     * The terms of a row, in its spelling and in any order; empty if it has none.
     *
     * @throws RejectedRow if today's rules reject the row
     */
    public List<String> terms(LegacyRow row) {
        return of(row) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The legacy column to name if the value is wrong. */
    public String field() {
        return mapping.value().columns().isEmpty()
                ? column
                : mapping.value().columns().getFirst();
    }

    private List<LegacyValue> values(LegacyRow row) {
        return switch (mapping.value()) {
            case Expression.Column source -> Collections.singletonList(row.value(source.column()));
            case Expression.Coalesce source ->
                Collections.singletonList(source.columns().stream()
                        .map(row::value)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
            case Expression.Concat source -> Collections.singletonList(concat(source, row));
            case Expression.Constant source -> Collections.singletonList(new LegacyValue(source.value(), true));
            case Expression.Columns source ->
                source.columns().stream().map(row::value).toList();
        };
    }

    private static LegacyValue concat(Expression.Concat source, LegacyRow row) {
        var texts = source.columns().stream()
                .map(row::value)
                .filter(Objects::nonNull)
                .map(LegacyValue::text)
                .toList();
        return texts.isEmpty()
                ? null
                : new LegacyValue(texts.stream().collect(Collectors.joining(source.separator())), true);
    }
}
