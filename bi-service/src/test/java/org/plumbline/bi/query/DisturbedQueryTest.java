package org.plumbline.bi.query;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.query.Query;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Node;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;
import org.plumbline.testsupport.DisturbedTrees;
import org.plumbline.testsupport.TestDatabase;

/** Whatever stands in place of any part of a query, it is refused by a field's name or planned by PostgreSQL. */
class DisturbedQueryTest {

    /** Beside what is no part of any query, what is one in another place. */
    private static final List<Object> INSTEAD = Arrays.asList(
            null,
            "x",
            "",
            "1=1; --",
            "submitted_at",
            "hashtags",
            "median",
            "between",
            "day",
            "2026-02-30",
            BigDecimal.ZERO,
            new BigDecimal("-7.5"),
            new BigDecimal("1e999999999"),
            true,
            List.of(),
            Arrays.asList((Object) null),
            List.of("x", List.of()),
            Map.of(),
            Map.of("a", List.of()));

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"dataset": "submission_facts", "measures": [
            {"name": "removed", "agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}]},
            {"agg": "p95", "column": "toxicity"}, {"agg": "count"},
            {"name": "rate", "ratio": {"numerator": "removed", "denominator": "count"}}],
         "groupBy": [{"column": "language"}, {"column": "submitted_at", "transform": "day", "name": "day", "fill": true},
            {"column": "toxicity", "transform": "bucket", "width": 0.1}],
         "filters": [{"column": "submitted_at", "op": "between", "values": ["2026-01-01", "2026-02-01"]},
            {"column": "language", "op": "in", "values": ["en", "fr"]}, {"column": "hashtags", "op": "contains", "value": "a"},
            {"column": "report_count", "op": "gt", "value": 1}],
         "orderBy": [{"name": "removed", "direction": "desc"}], "timezone": "Europe/Paris", "limit": 100}""", """
        {"dataset": "application_summary", "measures": [{"agg": "count_distinct", "column": "company_name"},
            {"agg": "max", "column": "created_at"}],
         "groupBy": [{"column": "application_status", "transform": "lower"}], "filters": [{"column": "application_status", "op": "starts_with", "value": "n"}]}"""})
    void isRefusedOrPlanned(String json) throws SQLException {
        var tree = Documents.json(json.getBytes(StandardCharsets.UTF_8)).value();
        try (var connection = TestDatabase.migrated().connectAs("plumbline_bi")) {
            var database = DSL.using(connection, SQLDialect.POSTGRES);
            var disturbed = DisturbedTrees.of(tree, INSTEAD);
            assertTrue(disturbed.size() > 100);
            plan(database, Documents.read(Node.of(tree), QueryReader::read));
            assertAll(disturbed.stream().map(each -> () -> isRefusedOrPlanned(database, each)));
        }
    }

    private static void isRefusedOrPlanned(DSLContext database, Object tree) {
        Query query;
        try {
            query = Documents.read(Node.of(tree), QueryReader::read);
        } catch (Failure.InvalidInput refused) {
            assertTrue(refused.violations().stream().noneMatch(it -> it.field().isBlank()), refused::getMessage);
            assertFalse(refused.violations().isEmpty());
            return;
        }
        plan(database, query);
    }

    private static void plan(DSLContext database, Query query) {
        var relation = Relations.of(query.dataset());
        database.explain(QuerySql.of(query, relation, Scope.of(List.of("paris")), 10));
    }
}
