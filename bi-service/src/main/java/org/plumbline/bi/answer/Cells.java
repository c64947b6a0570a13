package org.plumbline.bi.answer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jooq.Record;
import org.plumbline.model.dataset.Format;

/** Values of rows as answers show them. */
public final class Cells {

    private Cells() {}

    /** Texts, numbers in their shortest form, timestamps in UTC, and nulls. */
    public static List<Object> of(Record row) {
        return Arrays.asList(Arrays.stream(row.intoArray()).map(Cells::shown).toArray());
    }

    /** A text, a number in its shortest form, a timestamp in UTC, or null. */
    public static Object shown(Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime time -> time.toInstant().toString();
            case BigDecimal number -> Format.shortest(number);
            case String text -> text;
            default -> throw new IllegalStateException("a value of " + value.getClass());
        };
    }
}
