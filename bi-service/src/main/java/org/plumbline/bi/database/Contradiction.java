package org.plumbline.bi.database;

import java.math.BigDecimal;
import org.plumbline.service.failure.Failure;

/** Read models that contradict each other because a database object was changed manually. */
public final class Contradiction {

    private Contradiction() {}

    /** Converts a sum from the database into a number of rows. */
    public static long count(BigDecimal sum) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException e) {
            throw new Failure.Unavailable(
                    "read-models-contradict",
                    "The published data contradicts itself, so no number can be trusted. './dev verify' tells an"
                            + " administrator which database definition was changed",
                    e);
        }
    }
}
