package org.plumbline.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

    @Test
    void theCacheOfTheOneMachineStackGrowsWithWhatIsAskedForAndLeavesTheOthersTheirPart() {
        var usual = megabytes(PostgresSettings.forLocalStack());
        var most = megabytes(PostgresSettings.forLocalStack(Long.MAX_VALUE));

        assertEquals(usual, megabytes(PostgresSettings.forLocalStack(1)));
        assertEquals(usual + 1, megabytes(PostgresSettings.forLocalStack(usual + 1)));
        assertTrue(most > usual && most < 2 * usual, () -> usual + " and " + most);
    }

    private static long megabytes(PostgresSettings settings) {
        return Long.parseLong(settings.sharedBuffers().replace("MB", ""));
    }
}
