package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Placeholders in the SQL of a reference query. */
public final class ReferenceSql {

    /** The legacy keys of an entity's rows to leave out; its one group is the entity. */
    public static final Pattern QUARANTINED = Pattern.compile("\\{quarantined\\.([^{}]*)}");

    /**
     * A condition, such as {@code {examined.posts: posts.id}}: the row is to be checked. Its groups are the entity and
     * the expression of the key.
     */
    public static final Pattern EXAMINED = Pattern.compile("\\{examined\\.([^{}:]*):\\s*([^{}]*)}");

    private ReferenceSql() {}

    /** The entities that either placeholder names. */
    public static List<String> entities(String sql) {
        return Stream.of(QUARANTINED, EXAMINED)
                .flatMap(placeholder -> placeholder.matcher(sql).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The query over every row, none left out. */
    public static String ofEverything(String sql) {
        return EXAMINED.matcher(QUARANTINED.matcher(sql).replaceAll("ARRAY[]")).replaceAll("TRUE");
    }
}
