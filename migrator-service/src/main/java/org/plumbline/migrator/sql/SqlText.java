package org.plumbline.migrator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.service.database.NamedSql;

/**
 * The text of a statement, read once.
 *
 * @param sql the original text
 * @param pieces alternating pieces of SQL and names of parts
 * @param whole the text for JDBC if it has no parts; else null
 */
record SqlText(String name, String sql, List<String> pieces, NamedSql whole) {

    private static final Pattern TOKEN = NamedSql.tokens("\\{(?<part>\\w+)}");

    static SqlText of(String name, String sql) {
        var pieces = new ArrayList<String>();
        var end = 0;
        for (var token : TOKEN.matcher(sql).results().toList()) {
            if (token.group("part") != null) {
                pieces.add(sql.substring(end, token.start()));
                pieces.add(token.group("part"));
                end = token.end();
            }
        }
        pieces.add(sql.substring(end));
        return new SqlText(name, sql, List.copyOf(pieces), pieces.size() == 1 ? NamedSql.of(name, sql) : null);
    }

    /**
     * Fills in the parts, which may contain parameters, but no other parts.
     *
     * @throws IllegalArgumentException if one is missing
     */
    String with(Map<String, String> parts) {
        var whole = new StringBuilder(pieces.getFirst());
        for (var place = 1; place < pieces.size(); place += 2) {
            if (!parts.containsKey(pieces.get(place))) {
                throw new IllegalArgumentException("the part %s of %s is missing".formatted(pieces.get(place), name));
            }
            whole.append(parts.get(pieces.get(place))).append(pieces.get(place + 1));
        }
        return whole.toString();
    }

    NamedSql whole(Map<String, String> parts) {
        return whole == null ? NamedSql.of(name, with(parts)) : whole;
    }
}
