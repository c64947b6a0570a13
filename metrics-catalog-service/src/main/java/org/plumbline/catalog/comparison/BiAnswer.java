package org.plumbline.catalog.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.plumbline.service.security.AnsweredScope;

/**
 * The part of bi-service's answer about a version's values that the catalog needs.
 *
 * @param rows one value per column, in order
 * @param tag identifies everything the answer depends on
 */
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record BiAnswer(
        AnsweredScope scope,
        List<Column> columns,
        List<List<Object>> rows,
        Publication publication,
        @JsonIgnore String tag) {

    BiAnswer {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(publication, "publication");
        if (rows.stream().anyMatch(row -> row.size() != columns.size())) {
            throw new IllegalArgumentException("the numbers of values and columns differ");
        }
    }

    BiAnswer tagged(String itsTag) {
        return new BiAnswer(scope, columns, rows, publication, itsTag);
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Column(String name) {}

    /** The number in a column of a row; null if the value or the column is missing. */
    BigDecimal number(List<Object> row, String column) {
        return value(row, column) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** The text in a column of a row; null if the value or the column is missing. */
    String text(List<Object> row, String column) {
        return value(row, column) instanceof String text ? text : null;
    }

    private Object value(List<Object> row, String column) {
        var place = columns.indexOf(new Column(column));
        return place < 0 ? null : row.get(place);
    }
}
