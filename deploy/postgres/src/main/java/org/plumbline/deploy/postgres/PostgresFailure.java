package org.plumbline.deploy.postgres;

/** PostgreSQL could not be unpacked, started, reached or stopped; the message says which and what PostgreSQL itself said. */
public final class PostgresFailure extends RuntimeException {
    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
