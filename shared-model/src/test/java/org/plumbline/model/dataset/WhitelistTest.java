package org.plumbline.model.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhitelistTest {

    private static final Column LANGUAGE = new Column("language", ColumnType.TEXT, "Title", "ISO 639-1 code");

    @Test
    void namesAndTypesMakeAnotherVersion() {
        var version = version(LANGUAGE);
        assertNotEquals(version, version(new Column("tongue", ColumnType.TEXT, "Title", "ISO 639-1 code")));
        assertNotEquals(version, version(new Column("language", ColumnType.TEXT_ARRAY, "Title", "ISO 639-1 code")));
        assertNotEquals(version, version(LANGUAGE, new Column("other", ColumnType.TEXT, "Title", "Other")));
    }

    @Test
    void wordsDoNot() {
        assertEquals(
                version(LANGUAGE), version(new Column("language", ColumnType.TEXT, "Better title", "Better words")));
    }

    private static String version(Column... columns) {
        return Whitelist.version(List.of(new Dataset("facts", "facts", "pipeline", null, "One row", List.of(columns))));
    }
}
