package org.plumbline.migrator.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a statement, read once.
 *
 * @param sql the text as it was read
 * @param pieces SQL and, between two pieces of it, the name of the part that is filled in there
 * @param positional the text as JDBC takes it, where it has no parts; else null
 */
record SqlText(String name, String sql, List<String> pieces, Positional positional) {

    /** What has nothing to fill in, or a parameter, or a part. */
    private static final Pattern TOKEN = Pattern.compile(
            "'[^']*'|\"[^\"]*\"|--[^\\n]*|\\$(\\w*)\\$.*?\\$\\1\\$|(?<![:\\w\\])]):(?<parameter>[a-z_]\\w*)|\\{(?<part>\\w+)}",
            Pattern.DOTALL);

    /** A text as JDBC takes it, with the names of its parameters in their order. */
    record Positional(String sql, List<String> parameters) {

        private static Positional of(String sql) {
            var parameters = new ArrayList<String>();
            var positional = TOKEN.matcher(sql).replaceAll(token -> {
                var parameter = token.group("parameter");
                if (parameter == null) {
                    return Matcher.quoteReplacement(token.group());
                }
                parameters.add(parameter);
                return "?";
            });
            return new Positional(positional, parameters);
        }
    }

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
        return new SqlText(name, sql, List.copyOf(pieces), pieces.size() == 1 ? Positional.of(sql) : null);
    }

    /**
     * Fills in the parts, which may have parameters, but no parts.
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

    Positional positional(Map<String, String> parts) {
        return positional == null ? Positional.of(with(parts)) : positional;
    }
}
