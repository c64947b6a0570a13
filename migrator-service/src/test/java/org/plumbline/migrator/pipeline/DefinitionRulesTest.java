package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What has to hold of a definition beyond its form. */
class DefinitionRulesTest {

    private static final String DEFINITION = """
            pipeline: mine
            source: moderation
            publishes: [submission_facts]
            reference-queries: {submission_facts: facts.sql}
            entities:
              - {name: groups, from: g, key: id, on-delete: keep, into: core.communities, columns: {
                  parent_id: {column: parent, references: groups}}}
              - {name: posts, from: p, key: id, on-delete: keep, into: core.submissions, columns: {
                  community_id: {column: grp, references: groups},
                  status: {column: status, transform: status}}}
            checks: [entity_counts, submissions_parity]
            """;

    @Test
    void anEntityMayReferToItselfAndToEarlierOnes() {
        assertEquals(List.of(), Definitions.violations(DEFINITION));
    }

    @Test
    void aCheckToleratesRowsOrAShareOfThem() {
        for (var tolerance : List.of("3", "0.5 %", "100%")) {
            assertEquals(
                    List.of(),
                    Definitions.violations(DEFINITION.replace(
                            "[entity_counts,", "[{check: entity_counts, tolerance: %s},".formatted(tolerance))));
        }
    }

    @Test
    void aToleranceIsNeitherNegativeNorAFractionOfARow() {
        for (var tolerance : List.of("-1", "0.5", "true", "''")) {
            assertErrors(
                    "[entity_counts,",
                    "[{check: entity_counts, tolerance: %s},".formatted(tolerance),
                    "mine.yaml:11:33: checks[0].tolerance: must be a number of rows such as 3, or a share such as"
                            + " '0.5 %', of 100 % at most");
        }
    }

    @Test
    void entitiesHaveDifferentNames() {
        assertErrors(
                "name: posts",
                "name: groups",
                "mine.yaml:8:6: entities[1].name: 'groups' is already the name of the entity in line 6");
    }

    @Test
    void aPartWithoutAColumnWritesNothing() {
        assertErrors(
                "status: {column: status, transform: status}}}",
                "status: {column: status, transform: status}}, parts: [{into: core.post_data, columns: {}}]}",
                "mine.yaml:10:84: entities[1].parts[0].columns: must be mappings by target column, at least one: a part"
                        + " without any writes nothing");
    }

    @Test
    void aPartDoesNotRefer() {
        assertErrors(
                "status: {column: status, transform: status}}}",
                "status: {column: status, transform: status}}, parts: [{into: core.post_data,"
                        + " columns: {language: {column: grp, references: groups}}}]}",
                "mine.yaml:10:118: entities[1].parts[0].columns.language.references: only a column of the entity's own"
                        + " table can contain the key of another row");
    }

    @Test
    void anEntityDoesNotReferToALaterOne() {
        assertErrors(
                "column: parent, references: groups",
                "column: parent, references: posts",
                "mine.yaml:7:35: entities[0].columns.parent_id.references: 'posts' comes after this entity; an entity"
                        + " must come after those it references");
    }

    @Test
    void anEntityDoesNotReferToOneThatDoesNotExist() {
        assertErrors(
                "column: grp, references: groups",
                "column: grp, references: group",
                "mine.yaml:9:35: entities[1].columns.community_id.references: there is no entity 'group' in this"
                        + " pipeline; did you mean 'groups'?");
    }

    @Test
    void aReferenceIsTakenAsItIs() {
        assertErrors(
                "column: grp, references: groups",
                "column: grp, references: groups, transform: status",
                "mine.yaml:9:35: entities[1].columns.community_id.references: a reference takes the untransformed"
                        + " legacy key");
    }

    @Test
    void aTransformerIsCalledAsItHasToBe() {
        assertErrors(
                "transform: status",
                "transform: platform",
                "mine.yaml:10:32: entities[1].columns.status.transform: 'platform' takes 2 values, not 1");
        assertErrors(
                "transform: status",
                "transform: json-text",
                "mine.yaml:10:32: entities[1].columns.status.transform: 'json-text' needs an argument; add 'argument'");
        assertErrors(
                "transform: status",
                "transform: status, argument: x",
                "mine.yaml:10:51: entities[1].columns.status.argument: 'status' takes no argument");
        assertErrors(
                "column: status, transform: status",
                "columns: [a, b]",
                "mine.yaml:10:16: entities[1].columns.status.columns: several values need a transformer; add"
                        + " 'transform'");
    }

    @Test
    void whatIsPublishedExists() {
        assertErrors(
                "publishes: [submission_facts]",
                "publishes: [submission_facts, submission_fact]",
                "mine.yaml:3:31: publishes[1]: there is no publication 'submission_fact'; did you mean"
                        + " 'submission_facts'?");
    }

    @Test
    void aReferenceQueryIsOfAPublishedDatasetAndCanBeRead() {
        assertErrors(
                "facts.sql}",
                "facts.sql, application_summary: facts.sql, facts: gone.sql}",
                "mine.yaml:4:50: reference-queries.application_summary: this pipeline does not publish it; add"
                        + " 'application_summary' to 'publishes'",
                "mine.yaml:4:82: reference-queries.facts: there is no dataset 'facts'",
                "mine.yaml:4:82: reference-queries.facts: the file 'gone.sql' is unreadable or empty");
    }

    @Test
    void aReferenceQueryLeavesOutRowsOfEntitiesThatThereAre() {
        assertErrors(
                "facts.sql}",
                "leaves-out-post.sql}",
                "mine.yaml:4:21: reference-queries.submission_facts: leaves-out-post.sql names entity post, but there is"
                        + " no such entity; did you mean 'posts'?");
    }

    @Test
    void aCheckThatAsksTheLegacyDatabaseHasItsReferenceQuery() {
        assertErrors(
                "reference-queries: {submission_facts: facts.sql}",
                "reference-queries: {}",
                "mine.yaml:11:25: checks[1]: 'submissions_parity' compares submission_facts with the legacy database;"
                        + " add its SQL to 'reference-queries'");
    }

    @Test
    void aCheckIsAskedForOnce() {
        assertErrors(
                "submissions_parity]",
                "submissions_parity, {check: entity_counts, severity: warning}]",
                "mine.yaml:11:46: checks[2].check: 'entity_counts' is already in line 11");
    }

    @Test
    void aSeverityIsOneOfTwo() {
        assertErrors(
                "submissions_parity]",
                "{check: submissions_parity, severity: warn}]",
                "mine.yaml:11:53: checks[1].severity: must be critical or warning; did you mean 'warning'?");
    }

    private static void assertErrors(String part, String changed, String... errors) {
        assertEquals(List.of(errors), Definitions.violations(DEFINITION.replace(part, changed)));
    }
}
