package org.plumbline.migrator.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code docs/operations.md}, "A piece to be made again", has operators do. */
final class DocumentedSteps {

    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private DocumentedSteps() {}

    /** The code in the last cell of a piece's row, one after the other. */
    static List<String> makingAgain(String piece) throws IOException {
        var text = Files.readString(DOCUMENT);
        var section = text.substring(text.indexOf("\n## A piece to be made again\n") + 1);
        var row = section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith("| %s |".formatted(piece)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s says nothing of %s".formatted(DOCUMENT, piece)));
        var last = row.substring(row.lastIndexOf('|', row.length() - 2));
        return CODE.matcher(last).results().map(code -> code.group(1)).toList();
    }
}
