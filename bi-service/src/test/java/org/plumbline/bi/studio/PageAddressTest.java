package org.plumbline.bi.studio;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plumbline.model.scope.CommunitySlug;

/** The page takes in its address what the API takes. */
class PageAddressTest {

    private static final Path ADDRESS = Path.of("src", "main", "studio", "app", "address.ts");

    @Test
    void takesTheCommunitiesThatTheApiTakes() throws IOException {
        assertTrue(Files.readString(ADDRESS).contains("= /^" + CommunitySlug.PATTERN + "$/u;"), CommunitySlug.PATTERN);
    }
}
