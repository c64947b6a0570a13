package org.plumbline.bi.query;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/**
 * What jOOQ looks up by name or makes arrays of at run time, for the native image: its own type tables, and the array
 * types of the columns that are read here.
 */
@RegisterForReflection(
        targets = {
            SQLDataType.class,
            BigDecimal[].class,
            Boolean[].class,
            Integer[].class,
            JSONB[].class,
            LocalDate[].class,
            Long[].class,
            Object[].class,
            OffsetDateTime[].class,
            String[].class,
            String[][].class
        },
        // By name, because jOOQ looks it up that way and has marked it as not for others.
        classNames = "org.jooq.util.postgres.PostgresDataType")
final class JooqReflection {

    private JooqReflection() {}
}
