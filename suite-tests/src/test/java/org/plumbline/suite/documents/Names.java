package org.plumbline.suite.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the code has. */
final class Names {

    /** Upper camel case, and no name of ours: headers, words of Kubernetes, of a migration's head, types of others. */
    private static final Set<String> OF_OTHERS = Set.of(
            "Accept",
            "Authorization",
            "Clock",
            "ETag",
            "English",
            "HttpOnly",
            "Infinity",
            "Keeps",
            "Location",
            "Locks",
            "Loses",
            "Meta",
            "Multi",
            "NaN",
            "Secure",
            "SseEventSink",
            "Then",
            "Undoes");

    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|enum|record|type|const)\\s+([A-Z]\\w*)");
    private static final Pattern TYPE =
            Pattern.compile("((?:[a-z][A-Za-z-]*/)*)([A-Z]\\w*[a-z]\\w*)(?:\\.([A-Za-z_]\\w*)(?:\\(\\))?)?");
    private static final Pattern PACKAGE = Pattern.compile("org\\.plumbline(\\.[a-z]+)+");
    private static final Pattern RELATION =
            Pattern.compile("(core|etl|bi|recruiting|catalog)\\.([a-z_0-9]+)(…?)(\\(.*\\)|(?:\\.[a-z_0-9]+))?");
    private static final Pattern SETTING = Pattern.compile("plumbline(\\.[A-Za-z-]+)+|PLUMBLINE(_[A-Z]+)+");
    /** Of a PostgreSQL session: SQL functions read it. */
    private static final String OF_SESSIONS = "plumbline.scope";

    private final Map<String, List<Path>> types = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final String sources;
    private final String schema;
    private final String settings;
    private final List<Setting> own;

    private Names() throws IOException {
        var texts = new StringBuilder();
        for (var ending : List.of(".java", ".ts")) {
            for (var file : ProjectFiles.ending(ending)) {
                var text = Files.readString(file);
                texts.append(text);
                DECLARED.matcher(text).results().forEach(match -> types.computeIfAbsent(
                                match.group(1), _ -> new ArrayList<>())
                        .add(file));
                packages.add(
                        file.getParent().toString().replaceFirst(".*/java/", "").replace('/', '.'));
            }
        }
        sources = texts.toString();
        var statements = new StringBuilder();
        for (var file : ProjectFiles.ending(".sql")) {
            if (file.toString().contains("/main/resources/db/")) {
                statements.append(Files.readString(file));
            }
        }
        schema = statements.toString();
        own = OwnSettings.all();
        var scripts = new StringBuilder();
        for (var file : ProjectFiles.ending("")) {
            if (file.startsWith(ProjectFiles.ROOT.resolve("deploy"))) {
                scripts.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        settings = sources + scripts + Files.readString(ProjectFiles.ROOT.resolve("dev"));
    }

    static Names read() {
        try {
            return new Names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it reads like a type, {@code feature/Type}, {@code Type.member}, and there is none. */
    boolean isTypeOfNobody(String code) {
        var name = TYPE.matcher(code);
        if (!name.matches() || OF_OTHERS.contains(name.group(2)) || code.endsWith(".sql")) {
            return false;
        }
        return types.getOrDefault(name.group(2), List.of()).stream()
                .noneMatch(file -> (name.group(1).isEmpty() || file.getParent().endsWith(name.group(1)))
                        && (name.group(3) == null || says(file, name.group(3))));
    }

    private static boolean says(Path file, String word) {
        try {
            return isIn(Files.readString(file), word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIn(String text, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether it reads like a package, or a logger's category named like one, and there is none. */
    boolean isPackageOfNobody(String code) {
        return PACKAGE.matcher(code).matches() && !packages.contains(code) && !sources.contains("\"" + code + "\"");
    }

    /** Whether it reads like something in a schema, and no migration says it. */
    boolean isInNoSchema(String code) {
        var name = RELATION.matcher(code);
        if (!name.matches() || code.endsWith(".env") || code.startsWith("catalog.current")) {
            return false;
        }
        var whole = name.group(1) + "." + name.group(2);
        return name.group(3).isEmpty()
                // Indexes are made without their schema.
                ? !isIn(schema, whole) && !isIn(schema, "INDEX " + name.group(2))
                : !schema.contains(whole);
    }

    /** Whether it reads like a setting, or a group of settings, and there is none. */
    boolean isNoSetting(String code) {
        if (!SETTING.matcher(code).matches() || code.equals(OF_SESSIONS)) {
            return false;
        }
        var variable = Setting.variable(code);
        return own.stream()
                        .noneMatch(setting -> OwnSettings.isSetBy(setting, variable)
                                || setting.variable().startsWith(variable + "_"))
                && !isIn(settings, code);
    }
}
