package org.plumbline.suite.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Checks what the documents name in backticks against the code: types, packages, relations, settings; and where their links lead. */
class DocumentedNamesTest {

    private static final Names NAMES = Names.read();

    @Test
    void typesExist() throws IOException {
        assertAllKnown(NAMES::isTypeOfNobody);
    }

    @Test
    void packagesExist() throws IOException {
        assertAllKnown(NAMES::isPackageOfNobody);
    }

    @Test
    void relationsAndFunctionsExist() throws IOException {
        assertAllKnown(NAMES::isInNoSchema);
    }

    @Test
    void settingsExist() throws IOException {
        assertAllKnown(NAMES::isNoSetting);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        var lost = new TreeSet<String>();
        for (var document : Document.all()) {
            for (var link : document.links()) {
                if (!leadsSomewhere(document.path(), link)) {
                    lost.add(document.path() + ": " + link);
                }
            }
        }
        assertEquals(new TreeSet<>(), lost, "links that lead nowhere");
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || new Document(target).anchors().contains(parts[1]));
    }

    @Test
    void whatDoesNotExistIsSeen() {
        assertTrue(NAMES.isTypeOfNobody("ScopedTransactoin"));
        assertTrue(NAMES.isTypeOfNobody("nowhere/Answers"));
        assertTrue(NAMES.isTypeOfNobody("Datasets.NOTHING"));
        assertFalse(NAMES.isTypeOfNobody("answer/Answers"));
        assertFalse(NAMES.isTypeOfNobody("Datasets"));
        assertTrue(NAMES.isPackageOfNobody("org.plumbline." + "nobody"));
        assertFalse(NAMES.isPackageOfNobody("org.plumbline.model"));
        assertTrue(NAMES.isInNoSchema("etl.proofs_of_nothing"));
        assertFalse(NAMES.isInNoSchema("etl.id_map"));
        assertFalse(NAMES.isInNoSchema("bi.last_refresh()"));
        assertTrue(NAMES.isNoSetting("plumbline.bi." + "nothing"));
        assertTrue(NAMES.isNoSetting("PLUMBLINE_BI_" + "NOTHING"));
        assertFalse(NAMES.isNoSetting("plumbline.schedule.moderation"));
        assertFalse(NAMES.isNoSetting("plumbline.schedule.PIPELINE"));
        assertFalse(NAMES.isNoSetting("PLUMBLINE_SOURCES_RECRUITING_USERNAME"));
    }

    private static void assertAllKnown(Predicate<String> unknown) throws IOException {
        var found = new TreeSet<String>();
        for (var document : Document.all()) {
            document.codes().stream().filter(unknown).forEach(name -> found.add(document.path() + ": " + name));
        }
        assertEquals(new TreeSet<>(), found, "named, and not there");
    }
}
