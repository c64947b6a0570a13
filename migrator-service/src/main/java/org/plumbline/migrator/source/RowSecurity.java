package org.plumbline.migrator.source;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Row-level security of the source. Sessions there run with {@code row_security = off}: a query to which a policy
 * applies is refused instead of silently omitting rows.
 */
public final class RowSecurity {

    /** The SQLSTATE of every lack of privileges. */
    private static final String REFUSAL = "42501";

    private static final Pattern REFUSED = Pattern.compile("row-level security policy for table \"(?<table>[^\"]*)\"");

    private RowSecurity() {}

    /** The table, without schema, whose policy caused the refusal of a query; empty if that is not the reason. */
    public static Optional<String> tableOf(SQLException refusal) {
        if (!REFUSAL.equals(refusal.getSQLState())) {
            return Optional.empty();
        }
        var match = REFUSED.matcher(String.valueOf(refusal.getMessage()));
        return match.find() ? Optional.of(match.group("table")) : Optional.empty();
    }

    /** The remedy for the reading user, as a sentence. */
    public static String remedy(String user) {
        return "ALTER ROLE %s BYPASSRLS; or read as the tables' owner, as long as row security is not forced on owners."
                        .formatted(user)
                + " A policy for this user is not enough, because it may still hide rows.";
    }
}
