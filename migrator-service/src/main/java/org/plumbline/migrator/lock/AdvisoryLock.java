package org.plumbline.migrator.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * One of the suite's advisory locks, which sessions hold until they release it or end.
 *
 * @param right what the holder may do
 * @param object what the holder may do it to
 */
public record AdvisoryLock(String right, String object) {

    /** Takes it; false if another session has it. */
    public boolean tryHold(Connection session) throws SQLException {
        return sql(session, "lock.hold").isTrue();
    }

    public void release(Connection session) throws SQLException {
        sql(session, "lock.release").run();
    }

    /** Takes it shared, once no session holds it exclusively. */
    public void share(Connection session) throws SQLException {
        sql(session, "lock.share").run();
    }

    public void releaseShared(Connection session) throws SQLException {
        sql(session, "lock.release_shared").run();
    }

    /** Takes it until the transaction ends; false if another session holds or shares it. */
    public boolean tryHoldInTransaction(Connection session) throws SQLException {
        return sql(session, "lock.hold_in_transaction").isTrue();
    }

    /** Finds who else holds it. */
    public Optional<LockHolder> holder(Connection session) throws SQLException {
        return sql(session, "lock.holder").list(LockHolder.class).stream().findFirst();
    }

    private NamedStatement sql(Connection session, String statement) {
        return NamedStatement.of(session, statement).bind("right", right).bind("object", object);
    }
}
