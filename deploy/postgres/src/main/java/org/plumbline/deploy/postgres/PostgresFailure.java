package org.plumbline.deploy.postgres;

/** PostgreSQL could not be unpacked, started, reached or stopped; the message includes PostgreSQL's own. */
public final class PostgresFailure extends RuntimeException {
    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
