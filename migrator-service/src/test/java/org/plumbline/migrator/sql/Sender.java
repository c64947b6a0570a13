package org.plumbline.migrator.sql;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The method of the migrator that sends a statement. The {@code sql} package, which sends for all others, does not count.
 *
 * @param folder its package, {@code check.parity}
 * @param name with its type, {@code StoredReference.store}
 */
record Sender(String folder, String name) {

    private static final String MIGRATOR = "org.plumbline.migrator.";

    /** The root package has only tests. */
    private static final Pattern PACKAGED = Pattern.compile("org\\.plumbline\\.migrator\\.[a-z]");

    /** Senders of their own statements: Hibernate, and the driver when it reads its metadata. */
    private static final Pattern OTHERS =
            Pattern.compile("org\\.hibernate\\.|org\\.postgresql\\.jdbc\\.Pg\\w+MetaData");

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    /** Returns the sender; empty if a library or a test sends the statement. */
    static Optional<Sender> ofThisThread() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(Sender::isCandidate).findFirst())
                .filter(frame -> PACKAGED.matcher(frame.getClassName()).lookingAt())
                .map(Sender::of);
    }

    private static boolean isCandidate(StackFrame frame) {
        var type = frame.getClassName();
        return OTHERS.matcher(type).lookingAt() || (type.startsWith(MIGRATOR) && !type.startsWith(MIGRATOR + "sql."));
    }

    private static Sender of(StackFrame frame) {
        var type = frame.getClassName().substring(MIGRATOR.length());
        var folder = type.substring(0, type.lastIndexOf('.'));
        var method = LAMBDA.matcher(frame.getMethodName()).replaceAll("$1");
        return new Sender(
                folder, "%s.%s".formatted(type.substring(folder.length() + 1).replace('$', '.'), method));
    }
}
