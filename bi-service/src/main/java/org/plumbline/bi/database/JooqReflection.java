package org.plumbline.bi.database;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/**
 * Registers types for the native image that jOOQ uses by reflection: its type tables, and array types of the columns
 * read here.
 */
@RegisterForReflection(
        targets = {
            SQLDataType.class,
            BigDecimal[].class,
            Boolean[].class,
            Instant[].class,
            Integer[].class,
            JSONB[].class,
            LocalDate[].class,
            Long[].class,
            Object[].class,
            OffsetDateTime[].class,
            String[].class,
            String[][].class
        },
        // By name, because it is not public API.
        classNames = "org.jooq.util.postgres.PostgresDataType")
final class JooqReflection {

    private JooqReflection() {}
}
