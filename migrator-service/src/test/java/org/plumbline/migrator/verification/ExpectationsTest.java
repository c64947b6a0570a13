package org.plumbline.migrator.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/sql/verification");

    @Test
    void everyFileIsAnExpectationThatIsLookedAt() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(),
                    Expectation.ALL.stream()
                            .map(expectation -> expectation.id() + ".sql")
                            .sorted()
                            .toList());
        }
    }
}
