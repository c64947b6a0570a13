package org.plumbline.migrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of {@code docs/semantics.md} that repeats what the code says, between {@code <!-- begin: name -->} and {@code
 * <!-- end: name -->}. With {@code -Ddocs.update=true} the part is rewritten instead of compared.
 */
public record DocumentedSection(String name) {

    private static final Path DOCUMENT = Path.of("../docs/semantics.md");

    /** Fails, showing both texts, where the document says anything but this. */
    public void assertSays(String expected) throws IOException {
        var document = Files.readString(DOCUMENT);
        var start = endOf(document, "<!-- begin: %s -->\n".formatted(name));
        var end = startOf(document, "<!-- end: %s -->".formatted(name));
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, document.substring(0, start) + expected + document.substring(end));
            return;
        }
        assertEquals(
                expected, document.substring(start, end), () -> "%s, section %s: run this test with -Ddocs.update=true"
                        .formatted(DOCUMENT, name));
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

    private static int endOf(String document, String marker) {
        return startOf(document, marker) + marker.length();
    }

    private static int startOf(String document, String marker) {
        var index = document.indexOf(marker);
        if (index < 0) {
            throw new AssertionError("%s has no line %s".formatted(DOCUMENT, marker.strip()));
        }
        return index;
    }
}
