package org.plumbline.bi.database;

import java.math.BigDecimal;
import org.plumbline.service.failure.Failure;

/** The failure of read models that contradict each other, since somebody changed a database object by hand. */
public final class Contradiction {

    private Contradiction() {}

    /** Converts a sum from the database into a number of rows. */
    public static long count(BigDecimal sum) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException e) {
            // No number is better than one that nobody can explain.
            throw new Failure.Unavailable(
                    "read-models-contradict",
                    "The published data contradicts itself, so there is no number to trust. An administrator finds with"
                            + " './dev verify' which definition in the database was changed",
                    e);
        }
    }
}
