package org.plumbline.migrator.check;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.migrator.load.write.ContentHash;
import org.plumbline.migrator.sql.StoredJson;

/** Collects failing rows: stores the first ones; counts and fingerprints all. */
public final class FailingRows {

    static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final int HEXADECIMAL = 16;

    private final List<Map<String, Object>> first = new ArrayList<>();
    private BigInteger mark = BigInteger.ZERO;
    private long count;

    public void add(Map<String, Object> row) {
        add(row, row);
    }

    /** Adds a row; its {@code lasting} fields do not change while the failure lasts. */
    public void add(Map<String, Object> row, Map<String, Object> lasting) {
        count++;
        // A sum: databases return rows in any order, and the same rows must give the same fingerprint.
        mark = mark.add(new BigInteger(ContentHash.of(StoredJson.write(lasting)), HEXADECIMAL));
        if (first.size() < Finding.ROWS_SHOWN) {
            first.add(row);
        }
    }

    public long count() {
        return count;
    }

    public List<Map<String, Object>> first() {
        return List.copyOf(first);
    }

    /** Returns the finding: nothing fails, or a message with the number of failing rows. */
    public Finding holdsOr(String message) {
        return holdsOr(message, row -> row);
    }

    /** Returns the finding: nothing fails, or a message with the number of failing rows and the first one. */
    public Finding holdsOr(String message, Function<Map<String, Object>, Object> named) {
        return finding(count == 0 ? "Holds." : message.formatted(count, named.apply(first.getFirst())));
    }

    public Finding finding(String message) {
        return finding(BigDecimal.ZERO, BigDecimal.valueOf(count), message);
    }

    /** Returns the finding, with the figures that the check compares. */
    public Finding finding(BigDecimal expected, BigDecimal actual, String message) {
        return new Finding(expected, actual, count, null, first(), ContentHash.of(count + ":" + mark), message);
    }
}
