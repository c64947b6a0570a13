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
import org.plumbline.migrator.load.ContentHash;

/** Collects rows at fault: however many there are, the first are kept and all of them count and leave their mark. */
final class Faults {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final int HEXADECIMAL = 16;

    private final List<Map<String, Object>> first = new ArrayList<>();
    private BigInteger mark = BigInteger.ZERO;
    private long count;

    /** Rows at fault as they are kept and as the database gives them. */
    static List<Map<String, Object>> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's jsonb is not JSON", e);
        }
    }

    void add(Map<String, Object> row) {
        add(row, row);
    }

    /** @param lasting what of a row that shows more than that stays the same for as long as the fault does */
    void add(Map<String, Object> row, Map<String, Object> lasting) {
        count++;
        // A sum: databases give rows in any order, and the same rows have to leave the same mark.
        mark = mark.add(new BigInteger(hash(json(lasting)), HEXADECIMAL));
        if (first.size() < Finding.ROWS_SHOWN) {
            first.add(row);
        }
    }

    long count() {
        return count;
    }

    List<Map<String, Object>> first() {
        return List.copyOf(first);
    }

    /** The same for the same rows, in whatever order; SHA-256 in hexadecimal digits. */
    String fingerprint() {
        return hash(count + ":" + mark);
    }

    /** That no row is at fault, or these. */
    Finding finding(String message) {
        return finding(BigDecimal.ZERO, BigDecimal.valueOf(count), message);
    }

    /** The same, of so many that were looked at. */
    Finding finding(long among, String message) {
        return finding(message).among(among);
    }

    /** The same, of figures that the check compares. */
    Finding finding(BigDecimal expected, BigDecimal actual, String message) {
        return new Finding(expected, actual, count, null, first(), fingerprint(), message);
    }

    /** A row at fault, or several, as they are kept. */
    static String json(Object rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a row at fault has values that are no JSON", e);
        }
    }

    private static String hash(String text) {
        return ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
