package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.Optional;
import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/** A transform of a column for grouping. */
public enum Transform {
    HOUR(Grain.HOUR),
    DAY(Grain.DAY),
    /** Weeks start on Monday. */
    WEEK(Grain.WEEK),
    MONTH(Grain.MONTH),
    QUARTER(Grain.QUARTER),
    YEAR(Grain.YEAR),
    /** From 1 (Monday) to 7. */
    DAY_OF_WEEK(TIMESTAMP),
    LOWER(TEXT),
    /** The largest multiple of a width that is at most the number. */
    BUCKET(INTEGER, NUMERIC);

    private final Grain grain;
    private final Set<ColumnType> types;

    Transform(Grain grain) {
        this.grain = grain;
        this.types = Set.of(TIMESTAMP);
    }

    Transform(ColumnType... types) {
        this.grain = null;
        this.types = Set.of(types);
    }

    public boolean takesWidth() {
        return this == BUCKET;
    }

    /** The unit of time, if buckets are units of time. */
    public Optional<Grain> grain() {
        return Optional.ofNullable(grain);
    }

    /** The result type for a column of that type. */
    public ColumnType of(ColumnType type) {
        return switch (this) {
            case HOUR, DAY, WEEK, MONTH, QUARTER, YEAR, LOWER -> type;
            case DAY_OF_WEEK -> INTEGER;
            case BUCKET -> NUMERIC;
        };
    }

    public boolean fits(ColumnType type) {
        return types.contains(type);
    }
}
