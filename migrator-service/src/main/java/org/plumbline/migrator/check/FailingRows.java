package org.plumbline.migrator.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.migrator.load.write.ContentHash;

/** Collects failing rows: the first are stored, and all are counted and go into the fingerprint. */
public final class FailingRows {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final int HEXADECIMAL = 16;

    private final List<Map<String, Object>> first = new ArrayList<>();
    private BigInteger mark = BigInteger.ZERO;
    private long count;

    /** Parses failing rows as they are stored and as the database returns them. */
    public static List<Map<String, Object>> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's jsonb is not JSON", e);
        }
    }

    public void add(Map<String, Object> row) {
        add(row, row);
    }

    /**
     * Adds a row.
     *
     * @param lasting the part of the row that does not change while the failure lasts
     */
    public void add(Map<String, Object> row, Map<String, Object> lasting) {
        count++;
        // A sum: databases return rows in any order, and the same rows must give the same fingerprint.
        mark = mark.add(new BigInteger(hash(json(lasting)), HEXADECIMAL));
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

    /** A SHA-256 in hexadecimal digits; the same for the same rows in any order. */
    String fingerprint() {
        return hash(count + ":" + mark);
    }

    public Finding finding(String message) {
        return finding(BigDecimal.ZERO, BigDecimal.valueOf(count), message);
    }

    /** Returns the finding, with the number of checked rows. */
    public Finding finding(long among, String message) {
        return finding(message).among(among);
    }

    /** Returns the finding, with the figures that the check compares. */
    public Finding finding(BigDecimal expected, BigDecimal actual, String message) {
        return new Finding(expected, actual, count, null, first(), fingerprint(), message);
    }

    /** Serialises failing rows for storage. */
    public static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a failing row has values that are no JSON", e);
        }
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
