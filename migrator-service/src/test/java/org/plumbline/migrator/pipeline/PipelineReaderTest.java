package org.plumbline.migrator.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.Mapping.IfMissing;
import org.plumbline.migrator.pipeline.Mapping.Reference;
import org.plumbline.migrator.pipeline.Mapping.Transform;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;

class PipelineReaderTest {

    private static final String WHOLE = """
            pipeline: mine
            source: moderation
            quarantine-limit: 0.1
            publishes: [submission_facts]
            reference-queries: {submission_facts: facts.sql}
            entities:
              - name: groups
                from: legacy.tbl_groups
                key: grp_no
                on-delete: tombstone
                into: core.communities
                columns:
                  slug: {concat: [a, b], separator: "-"}
                  name: {coalesce: [title, slug]}
                  country: {constant: 007}
              - name: posts
                from: messages
                key: id
                cursor: changed
                on-delete: keep
                into: core.submissions
                new-key: legacy
                columns:
                  community_id: {column: grp, references: groups, if-missing: null}
                  status: {column: state, transform: status}
                parts:
                  - into: core.analyses
                    when: {column: analysis, transform: is-json-object}
                    columns:
                      model: {column: analysis, transform: json-text, argument: model}
                      platform: {columns: [url, network], transform: platform}
                terms:
                  - into: core.submission_categories
                    dictionary: core.categories
                    term: name
                    ignore-case: true
                    values: {column: cats, transform: categories}
            checks: [entity_counts, {check: submissions_parity, severity: warning}]
            """;

    private static final String SMALL = """
            pipeline: mine
            source: moderation
            entities:
              - name: posts
                from: posts
                key: id
                on-delete: remove
                into: core.submissions
                columns:
                  status: {column: status}
            """;

    @Test
    void everyPartOfADefinitionIsRead() {
        var pipeline = Definitions.read(WHOLE);

        assertEquals("mine", pipeline.name());
        assertEquals("moderation", pipeline.source());
        assertEquals(new BigDecimal("0.1"), pipeline.quarantineLimit());
        assertEquals(List.of("submission_facts"), pipeline.publishes());
        assertEquals(Map.of("submission_facts", "SELECT 1"), pipeline.referenceQueries());
        assertEquals("/etc/mine.yaml", pipeline.origin());
        assertEquals(
                List.of(new CheckChoice("entity_counts", null), new CheckChoice("submissions_parity", "warning")),
                pipeline.checks());
        var groups = pipeline.entity("groups").orElseThrow();
        assertEquals(new TableName("legacy", "tbl_groups"), groups.from());
        assertEquals("grp_no", groups.key());
        assertNull(groups.cursor());
        assertEquals(DeletePolicy.TOMBSTONE, groups.onDelete());
        assertEquals(NewKey.GENERATED, groups.into().newKey());
        assertEquals(
                Map.of(
                        "slug",
                        new Mapping(new Expression.Concat(List.of("a", "b"), "-"), null, null),
                        "name",
                        new Mapping(new Expression.Coalesce(List.of("title", "slug")), null, null),
                        "country",
                        new Mapping(new Expression.Constant("007"), null, null)),
                groups.into().columns());
    }

    @Test
    void bundlesAreReadWithTheirPartsAndTerms() {
        var posts = Definitions.read(WHOLE).entity("posts").orElseThrow();

        assertEquals(NewKey.LEGACY, posts.into().newKey());
        assertEquals(
                new Mapping(new Expression.Column("grp"), null, new Reference("groups", IfMissing.NULL)),
                posts.into().columns().get("community_id"));
        var part = posts.into().parts().getFirst();
        assertEquals(
                new Mapping(new Expression.Column("analysis"), new Transform("is-json-object", null), null),
                part.when());
        assertEquals(
                new Mapping(new Expression.Column("analysis"), new Transform("json-text", "model"), null),
                part.columns().get("model"));
        assertEquals(
                new Mapping(new Expression.Columns(List.of("url", "network")), new Transform("platform", null), null),
                part.columns().get("platform"));
        assertEquals(
                new Bundle.Terms(
                        new TableName("core", "submission_categories"),
                        new TableName("core", "categories"),
                        "name",
                        true,
                        new Mapping(new Expression.Column("cats"), new Transform("categories", null), null)),
                posts.into().terms().getFirst());
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        var pipeline = Definitions.read(SMALL);

        assertEquals(new BigDecimal("0.05"), pipeline.quarantineLimit());
        assertEquals(List.of(), pipeline.publishes());
        assertEquals(List.of(), pipeline.checks());
    }

    @Test
    void aPlaceNamesFileAndLine() {
        var definition = Definitions.read(WHOLE.getBytes(StandardCharsets.UTF_8));

        var column = definition.document().get("entities").get(1).get("columns").get("community_id");
        assertEquals("mine.yaml", column.file());
        assertEquals(24, column.line());
        assertEquals(24, column.get("column").get("none").line());
    }

    @Test
    void anUnknownKeyIsNamedWithItsPlaceAndTheNearestOne() {
        assertEquals(
                List.of("mine.yaml:24:35: entities[1].columns.community_id.refrences: unknown key; did you mean"
                        + " 'references'?"),
                Definitions.violations(WHOLE.replace("references: groups, if-missing: null", "refrences: groups")));
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnceInTheOrderOfTheFile() {
        assertEquals(
                List.of(
                        "mine.yaml:1:1: pipeline: must be a name of lower-case letters, digits and '_' that begins"
                                + " with a letter and is not 'schema'",
                        "mine.yaml:3:1: quarantine-limit: must be a share from 0 to 1",
                        "mine.yaml:4:12: entities[0]: lacks 'key'",
                        "mine.yaml:6:5: entities[0].on-delete: must be one of remove, tombstone, keep; did you mean"
                                + " 'remove'?",
                        "mine.yaml:9:7: entities[0].columns.status: must have exactly one of column, columns,"
                                + " coalesce, concat, constant",
                        "mine.yaml:10:7: entities[0].columns.language: 'argument' requires 'transform'",
                        "mine.yaml:11:15: entities[0].columns.title.column: must be the name of a column",
                        "mine.yaml:12:31: entities[0].columns.url.transform: there is no transformer 'languages'; did"
                                + " you mean 'language'?",
                        "mine.yaml:13:10: checks[0]: there is no check 'entity_count'; did you mean 'entity_counts'?"),
                Definitions.violations("""
                        pipeline: schema
                        source: moderation
                        quarantine-limit: 5
                        entities: [{name: posts,
                            from: posts,
                            on-delete: removed,
                            into: core.submissions,
                            columns: {
                              status: {column: a, constant: b},
                              language: {column: a, argument: b},
                              title: {column: 5},
                              url: {column: language, transform: languages}}}]
                        checks: [entity_count]
                        """));
    }

    @Test
    void everyKeyThatLacksItsPartnerIsNamed() {
        var lonely = "mine.yaml:24:7: entities[1].columns.community_id: '%s' requires '%s'";
        assertEquals(
                List.of(lonely.formatted("if-missing", "references"), lonely.formatted("argument", "transform")),
                Definitions.violations(
                        WHOLE.replace("references: groups, if-missing: null", "if-missing: null, argument: b")));
    }
}
