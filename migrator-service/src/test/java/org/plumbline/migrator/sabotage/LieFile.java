package org.plumbline.migrator.sabotage;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.migrator.sabotage.Lie.Ending;
import org.plumbline.migrator.sabotage.Lie.ExpectedFinding;
import org.plumbline.migrator.sabotage.Lie.Mapping;

/**
 * A lie is a SQL file. Lines of its head, {@code -- KEY: VALUE}:
 *
 * <ul>
 *   <li>{@code lie}: what is said that is not so
 *   <li>{@code then}: the mode of the run that is to see through it; {@code quiet delta} for a delta run that finds nothing new in the
 *       source
 *   <li>{@code outcome}: {@code refused} unless it is {@code reported}, {@code mended} or {@code failed}
 *   <li>{@code caught-by}, any number: a check and a row that it has to name, {@code CHECK COLUMN=VALUE, …}, where
 *       {@code *} stands for some value
 *   <li>{@code says}: for {@code failed}, what the run's error contains
 *   <li>{@code mapping}, any number: {@code HONEST => LYING}, replaced wherever the pipeline's definition says it
 * </ul>
 *
 * <p>{@code -- on: target} begins the statements that plant it, {@code -- on: legacy} what changes in the source besides.
 */
final class LieFile {

    private static final String QUIET = "quiet ";
    private static final Path FOLDER = Path.of("src/test/resources/sabotage/lies");
    private static final Pattern HEAD = Pattern.compile("^-- ([a-z-]+): (.+)$");
    /** A value may have commas of its own. */
    private static final Pattern NEXT_COLUMN = Pattern.compile(", (?=[A-Za-z_]+=)");

    private static final Set<String> KEYS = Set.of("lie", "then", "outcome", "caught-by", "says", "mapping");

    private final Path file;
    private final Map<String, StringBuilder> sections =
            new HashMap<>(Map.of("target", new StringBuilder(), "legacy", new StringBuilder()));
    private final Map<String, List<String>> head = new HashMap<>();

    private LieFile(Path file) throws IOException {
        this.file = file;
        StringBuilder section = null;
        for (var line : Files.readAllLines(file)) {
            var key = HEAD.matcher(line);
            if (key.matches() && key.group(1).equals("on")) {
                section = sections.get(key.group(2));
                require(section != null, line);
            } else if (section != null) {
                section.append(line).append('\n');
            } else {
                require(key.matches() && KEYS.contains(key.group(1)), line);
                head.merge(key.group(1), List.of(key.group(2)), LieFile::both);
            }
        }
    }

    /** All there are, by name. */
    static List<Lie> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(LieFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lie read(Path file) {
        try {
            return new LieFile(file).lie();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lie lie() {
        var name = file.getFileName().toString().replace(".sql", "");
        var ending = Ending.valueOf(one("outcome", "refused").toUpperCase(ROOT));
        var findings = all("caught-by").stream().map(this::finding).toList();
        var says = one("says", null);
        var mode = one("then", null);
        require((says == null) == (ending != Ending.FAILED), "says");
        require(findings.isEmpty() == (ending == Ending.FAILED || ending == Ending.MENDED), "caught-by");
        return new Lie(
                name,
                one("lie", null),
                mode.replace(QUIET, ""),
                mode.startsWith(QUIET),
                ending,
                says,
                all("mapping").stream().map(this::mapping).toList(),
                findings,
                sections.get("target").toString(),
                sections.get("legacy").toString());
    }

    private ExpectedFinding finding(String value) {
        var checkAndRow = value.split(" ", 2);
        require(checkAndRow.length == 2, value);
        var row = new HashMap<String, String>();
        for (var column : NEXT_COLUMN.split(checkAndRow[1], -1)) {
            var nameAndValue = column.split("=", 2);
            require(nameAndValue.length == 2, value);
            row.put(nameAndValue[0], nameAndValue[1]);
        }
        return new ExpectedFinding(checkAndRow[0], row);
    }

    private Mapping mapping(String value) {
        var honestAndLying = value.split(" => ", -1);
        require(honestAndLying.length == 2, value);
        return new Mapping(honestAndLying[0], honestAndLying[1]);
    }

    private List<String> all(String key) {
        return head.getOrDefault(key, List.of());
    }

    private String one(String key, String otherwise) {
        var values = all(key);
        require(values.size() < 2, key);
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("%s: %s".formatted(file, what));
        }
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
