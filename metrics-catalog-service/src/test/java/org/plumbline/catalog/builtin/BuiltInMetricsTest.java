package org.plumbline.catalog.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.metric.DefinitionDocument;
import org.plumbline.catalog.metric.MetricCatalog;
import org.plumbline.model.metric.Kpi;
import org.plumbline.testsupport.TestDatabase;

@CatalogTest
class BuiltInMetricsTest {

    private static final DefinitionDocument DEFINITION = DefinitionDocument.of(Kpi.SUBMISSIONS.definition());

    TestDatabase database;

    @Inject
    MetricCatalog catalog;

    @AfterEach
    void forget() throws SQLException {
        execute("DELETE FROM catalog.metric_versions WHERE metric_key LIKE 'test_%'");
        execute("DELETE FROM catalog.metrics WHERE metric_key LIKE 'test_%'");
    }

    @Test
    void changesNothingWhenTheDefinitionsAreTheSame() throws SQLException {
        catalog.publishBuiltIns(List.of(renamed("Test")));
        catalog.publishBuiltIns(List.of(renamed("Test")));
        assertEquals(List.of("1 published Test"), versions());
    }

    @Test
    void publishesAChangedDefinitionAsTheNextVersion() throws SQLException {
        catalog.publishBuiltIns(List.of(renamed("Test")));
        catalog.publishBuiltIns(List.of(renamed("Better test")));
        assertEquals(List.of("1 deprecated Test", "2 published Better test"), versions());
    }

    @Test
    void leavesOnePublishedVersionToEachMetricInTheDatabaseToo() throws SQLException {
        catalog.publishBuiltIns(List.of(renamed("Test")));
        var refused = assertThrows(SQLException.class, () -> execute("""
                INSERT INTO catalog.metric_versions
                SELECT metric_key, 2, status, definition, created_at, published_at
                FROM catalog.metric_versions
                WHERE metric_key = 'test_metric'
                """));
        assertEquals("23505", refused.getSQLState());
    }

    private static DefinitionDocument renamed(String title) {
        return new DefinitionDocument(
                "test_metric",
                title,
                DEFINITION.description(),
                DEFINITION.dataset(),
                DEFINITION.timeColumn(),
                DEFINITION.format(),
                DEFINITION.type(),
                DEFINITION.measure(),
                DEFINITION.numerator(),
                DEFINITION.denominator(),
                DEFINITION.allowedGroupBy());
    }

    private List<String> versions() throws SQLException {
        try (var connection = database.connectAs("plumbline_catalog");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT version || ' ' || status || ' ' || (definition ->> 'title')
                        FROM catalog.metric_versions
                        WHERE metric_key = 'test_metric'
                        ORDER BY version
                        """)) {
            var versions = new ArrayList<String>();
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
            return versions;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.connectAs("plumbline_catalog");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
