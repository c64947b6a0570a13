package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.pipeline.TableName;

class ReferenceTablesTest {

    private static final Set<TableName> POSTS_AND_REPORTS =
            Set.of(TableName.parse("posts"), TableName.parse("reports"), TableName.parse("communities"));

    @Test
    void tablesAreFoundWhereverTheyAreInThePlan() {
        var plan = """
                [{"Plan": {"Node Type": "Hash Join", "Plans": [
                    {"Node Type": "Seq Scan", "Relation Name": "posts", "Schema": "public"},
                    {"Node Type": "Hash", "Plans": [
                        {"Node Type": "Index Scan", "Relation Name": "%s", "Schema": "%s"}]}]}}]
                """;
        assertTrue(ReferenceTables.read(plan.formatted("reports", "public")).areAmong(POSTS_AND_REPORTS));
        assertFalse(
                ReferenceTables.read(plan.formatted("takedown_log", "public")).areAmong(POSTS_AND_REPORTS));
        assertFalse(ReferenceTables.read(plan.formatted("reports", "archive")).areAmong(POSTS_AND_REPORTS));
    }

    @Test
    void nobodyKnowsWhatAFunctionReads() {
        var plan = """
                [{"Plan": {"Node Type": "Nested Loop", "Plans": [
                    {"Node Type": "Seq Scan", "Relation Name": "posts", "Schema": "public"},
                    {"Node Type": "Function Scan", "Function Name": "takedowns", "Schema": "public"}]}}]
                """;
        assertFalse(ReferenceTables.read(plan).areAmong(POSTS_AND_REPORTS));
    }
}
