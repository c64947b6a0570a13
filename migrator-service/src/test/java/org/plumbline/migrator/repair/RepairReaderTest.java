package org.plumbline.migrator.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.pipeline.Definitions;
import org.plumbline.service.document.Documents;
import org.plumbline.service.failure.Failure;

/** What a file may say, checked against the built-in pipelines. */
class RepairReaderTest {

    private static final String MINE = """
            repair: mine
            title: A repair
            pipeline: moderation
            entity: posts
            table: core.post_data
            decides: [platform]
            with: [platform_rule]
            """;

    private final RepairReader reader =
            new RepairReader(Definitions.pipelines(Optional.empty()).all());

    @Test
    void theColumnsThatDecideComeFirst() {
        var repair = read(MINE);
        assertEquals(List.of("platform", "platform_rule"), repair.columns());
        assertEquals("moderation", repair.pipeline().source());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pipeline: moderation   | pipeline: moderations  | mine.yaml:3:1: pipeline: there is no pipeline 'moderations'; did you mean 'moderation'?
            entity: posts          | entity: post           | mine.yaml:4:1: entity: pipeline moderation has no entity 'post'; did you mean 'posts'?
            table: core.post_data  | table: core.posts_data | mine.yaml:5:1: table: entity posts does not fill table 'core.posts_data'; did you mean 'core.post_data'?
            decides: [platform]    | decides: [platfrom]    | mine.yaml:6:11: decides[0]: the pipeline does not fill column 'platfrom' of core.post_data; did you mean 'platform' or 'platform_rule' or 'platform_detail'?
            decides: [platform]    | decides: []            | mine.yaml:6:1: decides: must be a list of at least one column, each once
            with: [platform_rule]  | with: [platform]       | mine.yaml:7:8: with[0]: 'platform' is already a deciding column
            title: A repair        | titel: A repair        | mine.yaml:2:1: titel: unknown key; did you mean 'title'?
            """)
    void saysWhatIsWrongAndWhere(String right, String wrong, String error) {
        var refused = assertThrows(Failure.InvalidInput.class, () -> read(MINE.replace(right, wrong)));
        assertEquals(error, refused.getMessage().lines().toList().getLast());
    }

    @Test
    void keysOfOtherRowsAreNotRepaired() {
        var refused = assertThrows(Failure.InvalidInput.class, () -> read("""
                        repair: mine
                        title: A repair
                        pipeline: moderation
                        entity: posts
                        table: core.submissions
                        decides: [language, community_id]
                        """));
        assertEquals(
                "mine.yaml:6:21: decides[1]: 'community_id' is the key of another row; a repair derives values, not keys",
                refused.getMessage());
    }

    private Repair read(String yaml) {
        return reader.read(Documents.yaml("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
