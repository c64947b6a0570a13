package org.plumbline.suite.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The Secrets that {@code docs/kubernetes.md} asks people to make: name and keys, in the table under its heading. */
record DocumentedSecrets(Map<String, Set<String>> keysByName) {

    private static final String HEADING = "### Secrets";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    static DocumentedSecrets read() throws IOException {
        var secrets = new TreeMap<String, Set<String>>();
        section().stream().filter(line -> line.startsWith("| `")).forEach(row -> {
            var cells = row.split("\\|", -1);
            codes(cells[1]).forEach(name -> secrets.put(name, Set.copyOf(codes(cells[2]))));
        });
        return new DocumentedSecrets(secrets);
    }

    Set<String> names() {
        return new TreeSet<>(keysByName.keySet());
    }

    boolean have(PodReference reference) {
        return keysByName.entrySet().stream()
                .anyMatch(secret -> reference.object().equals("Secret " + secret.getKey())
                        && (reference.key().isEmpty() || secret.getValue().contains(reference.key())));
    }

    private static List<String> section() throws IOException {
        var lines = Files.readAllLines(Sources.PROJECT.resolve("docs/kubernetes.md"));
        return lines.stream()
                .skip(lines.indexOf(HEADING) + 1L)
                .takeWhile(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }
}
