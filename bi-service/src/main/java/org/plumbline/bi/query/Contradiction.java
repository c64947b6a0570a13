package org.plumbline.bi.query;

import java.math.BigDecimal;
import org.plumbline.service.failure.Failure;

/** Read models that contradict each other: somebody has changed an object of the database that migrations made. */
public final class Contradiction {

    private Contradiction() {}

    /**
     * A number of rows, from a sum in the database.
     *
     * @throws Failure.Unavailable where it is no whole number
     */
    public static long count(BigDecimal sum) {
        try {
            return sum.longValueExact();
        } catch (ArithmeticException e) {
            throw found(e);
        }
    }

    /** What the caller is told: no number is better than one that nobody can explain. */
    public static Failure.Unavailable found(Throwable cause) {
        return new Failure.Unavailable(
                "read-models-contradict",
                "The published data contradicts itself, so there is no number to trust. An administrator finds with"
                        + " './dev verify' which definition in the database was changed",
                cause);
    }
}
