package org.plumbline.suite.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A Markdown file of the project. */
public record Document(Path path) {

    private static final Pattern BLOCK = Pattern.compile("^ *```.*?^ *```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    /** Those of {@code docs}, how to develop, and the README of each folder. */
    static List<Document> all() throws IOException {
        var documents = ProjectFiles.ending(".md").stream()
                .filter(file -> file.startsWith(ProjectFiles.ROOT.resolve("docs"))
                        || file.endsWith("README.md")
                        || file.endsWith("DEVELOPING.md"))
                .map(Document::new)
                .toList();
        if (documents.size() < 20) {
            throw new IllegalStateException("a rule about no documents would always hold: " + documents);
        }
        return documents;
    }

    /** What stands in backticks, blocks of code excepted. */
    List<String> codes() throws IOException {
        return CODE.matcher(prose()).results().map(match -> match.group(1)).toList();
    }

    /** To files of the project, and to headings of them. */
    List<String> links() throws IOException {
        return LINK.matcher(prose())
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains(":"))
                .toList();
    }

    /** The headings, as links name them. */
    public Set<String> anchors() throws IOException {
        return HEADING.matcher(prose())
                .results()
                .map(match -> match.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private String prose() throws IOException {
        return BLOCK.matcher(Files.readString(path)).replaceAll("");
    }
}
