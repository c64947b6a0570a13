package org.plumbline.deploy.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   postgres-linux-x86_64.txz",
        "Linux,    aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64,  postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
    })
    void namesTheArchiveOfThePlatform(String osName, String osArch, String archive) {
        assertEquals(archive, PostgresBinaries.archiveName(osName, osArch));
    }

    @Test
    void unpacksProgramsThatCanBeRun() {
        var server = PostgresBinaries.unpacked().program("postgres");
        assertTrue(Files.isExecutable(server), server.toString());
    }
}
