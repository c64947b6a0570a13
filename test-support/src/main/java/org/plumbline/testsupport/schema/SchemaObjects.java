package org.plumbline.testsupport.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.commons.io.IOUtils.resourceToString;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.testsupport.TestDatabase;

/**
 * The objects of a database's schemas: tables, columns, constraints, indexes, views, functions, grants, comments and so
 * on, without rows.
 */
public record SchemaObjects(SortedMap<String, String> objects) {

    private static final String QUERY =
            Uncheck.get(() -> resourceToString("/org/plumbline/testsupport/schema/catalogue.sql", UTF_8));

    /** The objects that a superuser sees, without Flyway's own. */
    public static SchemaObjects of(TestDatabase database) throws SQLException {
        try (var connection = database.borrowSuperuser()) {
            return of(connection);
        }
    }

    /** Changes settings of the connection. */
    static SchemaObjects of(Connection connection) throws SQLException {
        var objects = new TreeMap<String, String>();
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = ''");
            // JIT compilation of a query with so many parts takes longer than the query itself.
            statement.execute("SET jit = off");
            try (var row = statement.executeQuery(QUERY)) {
                while (row.next()) {
                    var before = objects.put(row.getString("object"), String.valueOf(row.getString("definition")));
                    if (before != null) {
                        throw new IllegalStateException("two objects are called " + row.getString("object"));
                    }
                }
            }
        }
        return new SchemaObjects(objects);
    }

    /** The statement that drops an object of this name, unless others need it. */
    static String drop(String object) {
        if (!object.startsWith("trigger ")) {
            return "DROP " + object;
        }
        var space = object.lastIndexOf(' ');
        return "DROP TRIGGER %s ON %s".formatted(object.substring(space), object.substring("trigger ".length(), space));
    }

    /** A line for each object that differs; empty if there is none. */
    public List<String> differencesTo(SchemaObjects later) {
        var names = new TreeSet<>(objects.keySet());
        names.addAll(later.objects.keySet());
        var differences = new ArrayList<String>();
        for (var name : names) {
            var before = objects.get(name);
            var after = later.objects.get(name);
            if (after == null) {
                differences.add("gone: %s (%s)".formatted(name, before));
            } else if (before == null) {
                differences.add("left over: %s (%s)".formatted(name, after));
            } else if (!before.equals(after)) {
                differences.add("changed: %s%n    was %s%n    is  %s".formatted(name, before, after));
            }
        }
        return differences;
    }

    /** The kind and name of each object that is missing later. */
    public List<String> missingIn(SchemaObjects later) {
        return objects.keySet().stream()
                .filter(object -> !later.objects.containsKey(object))
                .toList();
    }
}
