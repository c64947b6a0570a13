package org.plumbline.model.metric;

import static org.plumbline.model.dataset.ColumnType.INTEGER;
import static org.plumbline.model.dataset.ColumnType.NUMERIC;
import static org.plumbline.model.dataset.ColumnType.TEXT;
import static org.plumbline.model.dataset.ColumnType.TIMESTAMP;

import java.util.Optional;
import java.util.Set;
import org.plumbline.model.dataset.ColumnType;

/** What is made of a column before values are split by it. */
public enum Transform {
    HOUR(Grain.HOUR),
    DAY(Grain.DAY),
    /** Weeks start on Monday. */
    WEEK(Grain.WEEK),
    MONTH(Grain.MONTH),
    QUARTER(Grain.QUARTER),
    YEAR(Grain.YEAR),
    /** 1, Monday, to 7. */
    DAY_OF_WEEK(TIMESTAMP),
    LOWER(TEXT),
    /** The multiple of a width that a number lies at or above. */
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

    /** The unit of time that buckets are, if they are of time. */
    public Optional<Grain> grain() {
        return Optional.ofNullable(grain);
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
