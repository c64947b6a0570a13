package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the SQL of a witness may leave open. */
public final class WitnessSql {

    /** Stands for the legacy keys of an entity's rows that are to be left out; its one group is the entity. */
    public static final Pattern QUARANTINED = Pattern.compile("\\{quarantined\\.([^{}]*)}");

    /**
     * A condition, such as {@code {examined.posts: posts.id}}: the row's key is one of those that are to be looked at. Its
     * groups are the entity and the expression that gives the key.
     */
    public static final Pattern EXAMINED = Pattern.compile("\\{examined\\.([^{}:]*):\\s*([^{}]*)}");

    private WitnessSql() {}

    /** The entities that it names in either way. */
    public static List<String> entities(String sql) {
        return Stream.of(QUARANTINED, EXAMINED)
                .flatMap(placeholder -> placeholder.matcher(sql).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The query as it looks at every row, none left out. */
    public static String ofEverything(String sql) {
        return EXAMINED.matcher(QUARANTINED.matcher(sql).replaceAll("ARRAY[]")).replaceAll("TRUE");
    }
}
