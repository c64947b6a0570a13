package org.plumbline.migrator.source;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Policies on the source's rows. Sessions there run with {@code row_security = off}: a query that a policy would apply to is
 * refused, where otherwise it would leave rows out in silence.
 */
public final class RowSecurity {

    /** Which other lacks of rights have, too. */
    private static final String REFUSAL = "42501";

    private static final Pattern REFUSED = Pattern.compile("row-level security policy for table \"(?<table>[^\"]*)\"");

    private RowSecurity() {}

    /** The table, without its schema, for whose policies a query was refused; empty where that is not the reason. */
    public static Optional<String> tableOf(SQLException refusal) {
        if (!REFUSAL.equals(refusal.getSQLState())) {
            return Optional.empty();
        }
        var match = REFUSED.matcher(String.valueOf(refusal.getMessage()));
        return match.find() ? Optional.of(match.group("table")) : Optional.empty();
    }

    /** What to do for the user who reads, as a sentence. */
    public static String remedy(String user) {
        return "ALTER ROLE %s BYPASSRLS; or read as the tables' owner, as long as row security is not forced on owners."
                        .formatted(user)
                + " A policy for this user is not enough: nothing tells whether it shows every row.";
    }
}
