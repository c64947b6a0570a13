package org.plumbline.migrator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.tree.Fields;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;

/** The comment lines at the beginning of a check's file, {@code -- key: value} each. Collects violations. */
public final class CheckHead {

    private static final List<String> KEYS =
            List.of("kind", "severity", "tolerance", "among", "description", "datasets", "entities", "failing-columns");
    private static final Pattern LINE = Pattern.compile("-- ([^:]*?)\\s*:(.*)");
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private CheckHead(String file) {
        this.file = file;
    }

    private record Entry(int line, String value) {}

    static CheckHead read(String file, String text) {
        var head = new CheckHead(file);
        var number = 0;
        for (var line : text.lines().takeWhile(it -> it.startsWith("-- ")).toList()) {
            number++;
            head.take(number, line);
        }
        return head;
    }

    private void take(int number, String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            refuse(number, "a line of the head must be '-- key: value'; other comments come after the head");
            return;
        }
        var key = parts.group(1);
        if (!KEYS.contains(key)) {
            refuse(number, "unknown key '%s'%s".formatted(key, NearestNames.hint(key, KEYS)));
        } else if (entries.putIfAbsent(key, new Entry(number, parts.group(2).strip())) != null) {
            refuse(
                    number,
                    "'%s' is already in line %d".formatted(key, entries.get(key).line()));
        }
    }

    /** Returns a required value; a missing or empty one is a violation. */
    String text(String key) {
        var entry = entries.get(key);
        if (entry == null) {
            refuse(1, "the head has no line '-- %s: …'".formatted(key));
            return "";
        }
        if (entry.value().isEmpty()) {
            refuse(entry.line(), "'%s' is empty".formatted(key));
        }
        return entry.value();
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        var value = text(key);
        if (value.isEmpty()) {
            return type.getEnumConstants()[0];
        }
        return Fields.constant(
                        value, type, message -> refuse(entries.get(key).line(), "'%s' %s".formatted(key, message)))
                .orElse(type.getEnumConstants()[0]);
    }

    /** The default tolerance is 0. */
    Tolerance tolerance() {
        var entry = entries.get("tolerance");
        if (entry == null) {
            return Tolerance.NONE;
        }
        try {
            var tolerance = Tolerance.parse(entry.value());
            if (tolerance.isShare() && !entries.containsKey("among")) {
                refuse(entry.line(), "a share needs a line '-- among: schema.table' with the rows it refers to");
            }
            return tolerance;
        } catch (IllegalArgumentException e) {
            refuse(entry.line(), e.getMessage());
            return Tolerance.NONE;
        }
    }

    Optional<String> among() {
        var entry = entries.get("among");
        if (entry != null && !TABLE.matcher(entry.value()).matches()) {
            refuse(entry.line(), "'%s' is not a table; use the form schema.table".formatted(entry.value()));
        }
        return Optional.ofNullable(entry).map(Entry::value);
    }

    List<String> datasets() {
        var known = Datasets.names();
        var names = names("datasets");
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        entries.get("datasets").line(),
                        "there is no dataset '%s'%s"
                                .formatted(name, NearestNames.hintOrAll(name, known, "there are"))));
        if (!entries.containsKey("datasets") && !entries.containsKey("entities")) {
            refuse(1, "the head needs '-- datasets: …' or '-- entities: …'");
        }
        return names;
    }

    List<String> names(String key) {
        return entries.containsKey(key)
                ? Stream.of(text(key).split(",", -1)).map(String::strip).toList()
                : List.of();
    }

    /** @throws Failure.InvalidInput with every violation in the head, by line */
    void refuseViolations() {
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(file, violations);
        }
    }

    private void refuse(int line, String message) {
        violations.add(new Violation("", message, line, 0));
    }
}
