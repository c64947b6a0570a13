package org.plumbline.service.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with named parameters, {@code :name}; {@code ?} is an operator. Read and parse each statement only once.
 *
 * @param name the statement's name, for messages
 * @param sql the statement for JDBC
 * @param parameters their names, in the order of JDBC
 */
public record NamedSql(String name, String sql, List<String> parameters) {

    /** Texts, quoted names and comments, in which nothing is replaced. */
    private static final String AS_IT_IS =
            "(?<!\\w)[eE]'(?:[^'\\\\]|\\\\.)*+'|'[^']*'|\"[^\"]*\"|--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$";

    /** A lookahead of one character, so that most positions skip the alternatives. */
    private static final String FIRST = "(?=[eE'\"/$?:{-])";

    private static final String IS_OPERATOR = "(?<operator>\\?)";
    private static final Pattern OPERATOR = tokens(IS_OPERATOR);
    private static final Pattern TOKEN = tokens(IS_OPERATOR + "|(?<![:\\w\\])]):(?<parameter>[a-z_]\\w*)");

    /**
     * Returns a pattern that finds tokens, and also each text, quoted name and comment as a whole.
     *
     * @param token a regular expression for tokens that begin with {@code ?}, {@code :} or <code>{</code>
     */
    public static Pattern tokens(String token) {
        return Pattern.compile("(?s)%s(?:%s|%s)".formatted(FIRST, AS_IT_IS, token));
    }

    /** Reads a file in the package of {@code owner}. */
    public static NamedSql read(Class<?> owner, String file) {
        try (var stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no statement file " + file);
            }
            return of(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static NamedSql of(String name, String text) {
        var parameters = new ArrayList<String>();
        var sql = TOKEN.matcher(text).replaceAll(token -> {
            var parameter = token.group("parameter");
            if (parameter == null) {
                return withoutParameter(token);
            }
            parameters.add(parameter);
            return "?";
        });
        return new NamedSql(name, sql, List.copyOf(parameters));
    }

    /** Escapes the operator {@code ?} in SQL without parameters, because JDBC would take it for a parameter. */
    public static String withoutParameters(String text) {
        return OPERATOR.matcher(text).replaceAll(NamedSql::withoutParameter);
    }

    private static String withoutParameter(MatchResult token) {
        return token.group("operator") == null ? Matcher.quoteReplacement(token.group()) : "??";
    }

    /** Sets the parameters of a prepared statement. */
    public void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
        if (!values.keySet().equals(Set.copyOf(parameters))) {
            throw new IllegalArgumentException(
                    "the parameters of %s are %s, not %s".formatted(name, Set.copyOf(parameters), values.keySet()));
        }
        for (var place = 0; place < parameters.size(); place++) {
            statement.setObject(place + 1, values.get(parameters.get(place)));
        }
    }
}
