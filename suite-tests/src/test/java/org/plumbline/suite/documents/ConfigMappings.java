package org.plumbline.suite.documents;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The settings that the {@code @ConfigMapping} interfaces of modules declare, as their sources have them: names, types, defaults, Javadoc. */
public final class ConfigMappings {

    private static final String MAPPING = "ConfigMapping";
    private static final String NO_COMMENT = "";

    /** Of an interface: its tree, and the way to it, by which its Javadoc is found. */
    private record Declared(ClassTree tree, TreePath path) {}

    private final DocTrees comments;
    private final Map<String, Declared> interfaces = new HashMap<>();
    private final Map<String, Setting> settings = new TreeMap<>();

    private ConfigMappings(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            comments = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        if (type.getKind() == Tree.Kind.INTERFACE) {
                            interfaces.put(type.getSimpleName().toString(), new Declared(type, getCurrentPath()));
                        }
                        return super.visitClass(type, null);
                    }
                }.scan(unit, null);
            }
        }
    }

    /** Those of a module, whose mappings may extend interfaces of service-base. */
    public static List<Setting> of(String module) throws IOException {
        var own = sources(module);
        var sources = new ArrayList<>(own);
        sources.addAll(sources("service-base"));
        var names = own.stream().map(ConfigMappings::simpleName).toList();
        var mappings = new ConfigMappings(sources.stream().distinct().toList());
        for (var type : mappings.interfaces.values()) {
            var prefix = annotation(type.tree(), MAPPING).flatMap(it -> argument(it, "prefix"));
            if (prefix.isPresent() && names.contains(type.tree().getSimpleName().toString())) {
                mappings.add(prefix.get(), type, NO_COMMENT);
            }
        }
        return List.copyOf(mappings.settings.values());
    }

    private static List<Path> sources(String module) throws IOException {
        try (var files = Files.walk(Path.of("..", module, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(ConfigMappings::isOfSettings)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOfSettings(Path file) {
        try {
            return Files.readString(file).contains("io.smallrye.config.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String simpleName(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private void add(String prefix, Declared type, String meaning) {
        var said = comment(type.path()).orElse(meaning);
        for (var parent : type.tree().getImplementsClause()) {
            Optional.ofNullable(interfaces.get(parent.toString())).ifPresent(it -> add(prefix, it, said));
        }
        for (var member : type.tree().getMembers()) {
            if (member instanceof MethodTree method) {
                add(prefix, method, new TreePath(type.path(), method), said);
            }
        }
    }

    private void add(String prefix, MethodTree method, TreePath path, String meaning) {
        var name = annotation(method, "WithParentName").isPresent() ? prefix : prefix + "." + kebab(method.getName());
        var type = bare(method.getReturnType());
        var constraints = new ArrayList<AnnotationTree>(method.getModifiers().getAnnotations());
        var optional = type.toString().startsWith("Optional");
        if (type instanceof ParameterizedTypeTree generic) {
            var last = generic.getTypeArguments().getLast();
            if (last instanceof AnnotatedTypeTree annotated) {
                constraints.addAll(annotated.getAnnotations());
            }
            if (generic.getType().toString().equals("Map")) {
                name += "." + key(method, bare(last));
                optional = true;
            }
            type = bare(last);
        }
        var group = interfaces.get(type.toString());
        if (group != null) {
            add(name, group, comment(path).orElse(meaning));
            return;
        }
        var defaultValue = annotation(method, "WithDefault").flatMap(it -> argument(it, "value"));
        settings.put(
                name,
                new Setting(
                        new Setting.Group(prefix, meaning),
                        name,
                        inWords(type.toString()) + allowed(constraints),
                        defaultValue,
                        !optional && defaultValue.isEmpty(),
                        comment(path).orElse(meaning)));
    }

    /** {@code byPipeline} has PIPELINE for a key, a map of {@code Source} SOURCE. */
    private static String key(MethodTree method, Tree value) {
        var name = method.getName().toString();
        return (name.startsWith("by") ? name.substring(2) : value.toString()).toUpperCase(Locale.ROOT);
    }

    private static Tree bare(Tree type) {
        return type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
    }

    private static String kebab(CharSequence name) {
        return name.toString().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String inWords(String type) {
        return switch (type) {
            case "Duration" -> "duration";
            case "MemorySize" -> "size";
            case "int", "long", "OptionalInt" -> "whole number";
            case "double", "BigDecimal" -> "number";
            case "boolean" -> "`true` or `false`";
            case "URI" -> "address";
            case "String" -> "text";
            default -> throw new IllegalStateException("a type of settings that has no name in words: " + type);
        };
    }

    private static String allowed(List<? extends AnnotationTree> constraints) {
        var least = limit(constraints, "Min").map("from %s"::formatted);
        var most = limit(constraints, "Max").map("up to %s"::formatted);
        var limits = Stream.of(least, most).flatMap(Optional::stream).collect(Collectors.joining(" "));
        return limits.isEmpty() ? "" : ", " + limits;
    }

    /** Of {@code @Min(1)}, {@code @DecimalMin("0")}, {@code @DurationMin(millis = 1)}, {@code @Size(min = 32)}. */
    private static Optional<String> limit(List<? extends AnnotationTree> constraints, String end) {
        for (var constraint : constraints) {
            var name = constraint.getAnnotationType().toString();
            if (name.equals("Size")) {
                var length = argument(constraint, end.toLowerCase(Locale.ROOT));
                return length.map("%s characters"::formatted);
            }
            if (name.equals("Duration" + end)) {
                return Optional.of(constraint.getArguments().stream()
                        .map(AssignmentTree.class::cast)
                        .map(it -> value(it.getExpression())
                                + unit(it.getVariable().toString()))
                        .findFirst()
                        .orElse("0s"));
            }
            if (name.equals(end) || name.equals("Decimal" + end)) {
                return argument(constraint, "value");
            }
        }
        return Optional.empty();
    }

    private static String unit(String argument) {
        return argument.equals("millis") ? "ms" : argument.substring(0, 1);
    }

    private static Optional<? extends AnnotationTree> annotation(ClassTree type, String name) {
        return annotation(type.getModifiers().getAnnotations(), name);
    }

    private static Optional<? extends AnnotationTree> annotation(MethodTree method, String name) {
        return annotation(method.getModifiers().getAnnotations(), name);
    }

    private static Optional<? extends AnnotationTree> annotation(
            List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(it -> it.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (var argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree named) {
                if (named.getVariable().toString().equals(name)) {
                    return Optional.of(value(named.getExpression()));
                }
            } else if (name.equals("value")) {
                return Optional.of(value(argument));
            }
        }
        return Optional.empty();
    }

    private static String value(ExpressionTree expression) {
        return expression instanceof LiteralTree literal
                ? literal.getValue().toString()
                : expression.toString().replace("_", "");
    }

    /** The Javadoc as Markdown on one line. */
    private Optional<String> comment(TreePath path) {
        return Optional.ofNullable(comments.getDocComment(path)).map(text -> text.replaceAll("\\s+", " ")
                .replaceAll("<p> ?", "")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link ([^}]*)}", "`$1`")
                .replace("|", "\\|")
                .strip());
    }
}
