package org.plumbline.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a document, by default of {@code docs/semantics.md}, that is generated from code, between {@code <!--
 * begin: name -->} and {@code
 * <!-- end: name -->}. With {@code -Ddocs.update=true} the part is rewritten instead of compared.
 */
public record DocumentedSection(Path document, String name) {

    public DocumentedSection(String name) {
        this(Path.of("../docs/semantics.md"), name);
    }

    /** Fails with both texts if the document's part differs. */
    public void assertSays(String expected) throws IOException {
        var text = Files.readString(document);
        var start = endOf(text, "<!-- begin: %s -->\n".formatted(name));
        var end = startOf(text, "<!-- end: %s -->".formatted(name));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(document, text.substring(0, start) + expected + text.substring(end));
            return;
        }
        assertEquals(expected, text.substring(start, end), () -> "%s, section %s: run this test with -Ddocs.update=true"
                .formatted(document, name));
    }

    /** A Markdown table. */
    public static String table(List<String> head, List<List<String>> rows) {
        var text = new StringBuilder(line(head));
        text.append(line(head.stream().map(_ -> "---").toList()));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private int endOf(String text, String marker) {
        return startOf(text, marker) + marker.length();
    }

    private int startOf(String text, String marker) {
        var index = text.indexOf(marker);
        if (index < 0) {
            throw new AssertionError("%s has no line %s".formatted(document, marker.strip()));
        }
        return index;
    }
}
