package org.plumbline.migrator.sql;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.sql.SQLException;

/** Retries access to a database; if it fails in the end, throws the database's own exception. */
public final class RetriedSql {

    private RetriedSql() {}

    /** Returns the first result that the policy accepts, or the last one. */
    public static <R, T extends R> T get(RetryPolicy<R> policy, CheckedSupplier<T> access) throws SQLException {
        try {
            return Failsafe.with(policy).get(access);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
