package org.plumbline.model.metric;

import java.math.BigDecimal;
import java.time.Instant;
import org.plumbline.model.dataset.Format;

/** A value that a filter compares a column with, of the column's own type. */
public sealed interface Literal {

    record Text(String value) implements Literal {}

    /** In canonical form, so that 5, 5.0 and 0.5e1 are the same number. */
    record Decimal(BigDecimal value) implements Literal {
        public Decimal {
            value = Format.shortest(value);
        }
    }

    record Moment(Instant value) implements Literal {}
}
