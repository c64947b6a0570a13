package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/** What is made of a column before values are split by it. */
public enum Transform {
    HOUR(EnumSet.of(TIMESTAMP)),
    DAY(EnumSet.of(TIMESTAMP)),
    /** Weeks start on Monday. */
    WEEK(EnumSet.of(TIMESTAMP)),
    MONTH(EnumSet.of(TIMESTAMP)),
    QUARTER(EnumSet.of(TIMESTAMP)),
    YEAR(EnumSet.of(TIMESTAMP)),
    /** 1, Monday, to 7. */
    DAY_OF_WEEK(EnumSet.of(TIMESTAMP)),
    LOWER(EnumSet.of(TEXT)),
    /** The multiple of a width that a number lies at or above. */
    BUCKET(EnumSet.of(INTEGER, NUMERIC));

    private final Set<ColumnType> types;

    Transform(Set<ColumnType> types) {
        this.types = Set.copyOf(types);
    }

    public boolean takesWidth() {
        return this == BUCKET;
    }

    /** The unit of time that buckets are, if they are of time. */
    public Optional<Grain> grain() {
        return switch (this) {
            case HOUR -> Optional.of(Grain.HOUR);
            case DAY -> Optional.of(Grain.DAY);
            case WEEK -> Optional.of(Grain.WEEK);
            case MONTH -> Optional.of(Grain.MONTH);
            case QUARTER -> Optional.of(Grain.QUARTER);
            case YEAR -> Optional.of(Grain.YEAR);
            case DAY_OF_WEEK, LOWER, BUCKET -> Optional.empty();
        };
    }

    /** The type of what it makes of a column of that type. */
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
