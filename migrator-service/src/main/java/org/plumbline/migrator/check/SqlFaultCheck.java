package org.plumbline.migrator.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.migrator.sql.SqlFile;

/** A check that is a SQL file: its query gives the rows at fault, its head says the rest. */
final class SqlFaultCheck implements Check {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    private final String id;
    private final String query;

    SqlFaultCheck(String id) {
        this.id = id;
        query = SqlFile.query("checks/" + id + ".sql");
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                id,
                CheckKind.valueOf(head("kind").toUpperCase(Locale.ROOT)),
                Severity.valueOf(head("severity").toUpperCase(Locale.ROOT)),
                head("description"));
    }

    @Override
    public Optional<String> statement() {
        return Optional.of(query);
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var counting = SqlFile.read("checks/support/count_faults.sql").replace("{faults}", query);
        try (var statement = context.target().prepareStatement(counting)) {
            statement.setInt(1, Finding.ROWS_SHOWN);
            try (var row = statement.executeQuery()) {
                row.next();
                var faults = row.getLong("faults");
                return new Finding(
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(faults),
                        faults,
                        rows(row.getString("rows_at_fault")),
                        message(faults));
            }
        }
    }

    private String message(long faults) {
        return faults == 0 ? "Holds." : "%d %s at fault.".formatted(faults, faults == 1 ? "row is" : "rows are");
    }

    private String head(String key) {
        var line = Pattern.compile("^-- " + key + ": (.+)$", Pattern.MULTILINE).matcher(query);
        if (!line.find()) {
            throw new IllegalStateException("check " + id + " has no '-- " + key + ":' line");
        }
        return line.group(1);
    }

    private static List<Map<String, Object>> rows(String json) {
        try {
            return JSON.readValue(json, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL's jsonb is not JSON", e);
        }
    }
}
