package org.plumbline.migrator.check.profile;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SettingsOfAUser;

/** A pipeline for which lost values are critical: no run publishes them, whatever its mode. */
@QuarkusTest
@WithTestResource(SettingsOfAUser.class)
class LostValuesTest extends MigrationTest {

    @Test
    void aDeltaRunDoesNotPublishWhatAFullRunRefused() {
        legacy.execute("""
                DROP SCHEMA IF EXISTS strict CASCADE;
                CREATE SCHEMA strict;
                CREATE TABLE strict.posts (id bigint PRIMARY KEY, name text NOT NULL, language text, changed timestamptz NOT NULL);
                INSERT INTO strict.posts VALUES (1, 'One', 'fr', now()), (2, 'Two', 'de', now())
                """);
        assertSucceeds(run("strict", "full"));
        legacy.execute("UPDATE strict.posts SET language = 'klingon', changed = now() WHERE id = 1");

        for (var mode : List.of("full", "delta", "delta")) {
            var run = run("strict", mode);
            assertEquals("refused", run.getString("state"), mode);
            assertThat(checks(run, "failed"), contains("mapped_values_are_preserved"));
        }

        legacy.execute("UPDATE strict.posts SET language = 'fr', changed = now() WHERE id = 1");
        assertPublished(run("strict", "delta"));
    }

    private void assertPublished(Answer run) {
        assertSucceeds(run);
        assertThat(checks(run, "failed"), empty());
    }
}
