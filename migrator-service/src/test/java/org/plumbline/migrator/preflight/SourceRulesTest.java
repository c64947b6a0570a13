package org.plumbline.migrator.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    @Test
    void aSourceBeforePostgreSql12IsRefused() {
        assertEquals(
                Optional.of("the source is PostgreSQL 11; the oldest that can be read is 12"), SourceRules.refusal(11));
        assertEquals(Optional.empty(), SourceRules.refusal(12));
        assertEquals(Optional.empty(), SourceRules.refusal(18));
    }
}
