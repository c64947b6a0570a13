package org.plumbline.migrator.pipeline;

import java.util.List;
import java.util.regex.Pattern;

/** What the SQL of a witness may leave open. */
public final class WitnessSql {

    /** Stands for the legacy keys of an entity's rows that are to be left out; its one group is the entity. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{quarantined\\.([^{}]*)}");

    private WitnessSql() {}

    /** The entities whose rows it leaves out. */
    public static List<String> entities(String sql) {
        return PLACEHOLDER
                .matcher(sql)
                .results()
                .map(placeholder -> placeholder.group(1))
                .distinct()
                .toList();
    }
}
