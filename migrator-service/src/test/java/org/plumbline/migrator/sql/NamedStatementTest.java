package org.plumbline.migrator.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamedStatementTest {

    @Inject
    AgroalDataSource target;

    @Test
    void bindsAParameterWhereverItIs() throws SQLException {
        assertEquals(
                "1 and 1, 2",
                value("SELECT :one::text || ' and ' || :one::text || ', ' || :two::text", Map.of("one", 1, "two", 2)));
    }

    @Test
    void takesNothingElseForAParameter() throws SQLException {
        assertEquals(":one a:b 2 2:b", value("""
                -- :one is none, as in it's
                SELECT ':one ' || "a:b" || ' ' || ((ARRAY[1, 2, 3])[2:2])[1] || ' ' || $$2:b$$
                FROM (SELECT 'a:b' AS "a:b") AS quoted
                WHERE :really::boolean
                """, Map.of("really", true)));
    }

    @Test
    void refusesAParameterThatIsMissingAndOneTooMany() {
        assertEquals(
                "the parameters of SELECT :one are [one], not [two]",
                assertThrows(IllegalArgumentException.class, () -> value("SELECT :one", Map.of("two", 2)))
                        .getMessage());
    }

    @Test
    void refusesAPartThatIsMissing() {
        assertEquals(
                "the part table of TABLE {table} is missing",
                assertThrows(IllegalArgumentException.class, () -> value("TABLE {table}", Map.of()))
                        .getMessage());
    }

    private String value(String sql, Map<String, ?> values) throws SQLException {
        try (var connection = target.getConnection()) {
            var statement = NamedStatement.composed(connection, sql);
            values.forEach(statement::bind);
            return statement.get(row -> row.getString(1));
        }
    }
}
