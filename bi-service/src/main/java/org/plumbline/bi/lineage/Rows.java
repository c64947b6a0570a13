package org.plumbline.bi.lineage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.text.CaseUtils;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;

/** Converts rows of the database to fields of answers. */
final class Rows {

    private Rows() {}

    /** The given fields of a row, in order. */
    static Map<String, Object> show(Record row, Collection<Field<?>> fields) {
        var shown = new LinkedHashMap<String, Object>();
        fields.forEach(field -> shown.put(camelCase(field.getName()), value(row.get(field))));
        return shown;
    }

    /** A value in the form of answers: times in UTC, JSON unchanged. */
    static Object value(Object stored) {
        return switch (stored) {
            case null -> null;
            case OffsetDateTime time -> time.toInstant();
            case JSONB json -> new RawJson(json.data());
            case Object[] elements -> Arrays.asList(elements);
            default -> stored;
        };
    }

    static String camelCase(String column) {
        return CaseUtils.toCamelCase(column, false, '_');
    }

    /** JSON from the database, written verbatim, so that numbers keep all digits. */
    @RegisterForReflection
    record RawJson(@JsonValue @JsonRawValue String text) {}
}
