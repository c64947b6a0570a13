package org.plumbline.bi.query;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import java.time.Duration;
import java.util.Optional;
import org.plumbline.bi.query.ScopedReading.Sessions;

/**
 * The connections of one kind of question.
 *
 * @param main those to the primary
 * @param readers those to readers; empty where none are named
 * @param timeLimit of each statement
 */
record Pools(AgroalDataSource main, Optional<AgroalDataSource> readers, Sessions sessions, Duration timeLimit) {

    /** @param readers not active where none are named */
    Pools(AgroalDataSource main, InjectableInstance<AgroalDataSource> readers, Sessions sessions, Duration timeLimit) {
        this(main, readers.listActive().stream().findFirst(), sessions, timeLimit);
    }

    Databases opening(Opening opening, Primary primary) {
        return new Databases(reading(main, opening), readers.map(pool -> reading(pool, opening)), primary);
    }

    private ScopedReading reading(AgroalDataSource pool, Opening opening) {
        return new ScopedReading(pool, opening, sessions, timeLimit);
    }
}
