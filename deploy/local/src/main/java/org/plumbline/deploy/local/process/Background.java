package org.plumbline.deploy.local.process;

import java.util.List;
import java.util.stream.Stream;

/** Work that leaves the processors to others while these want them. */
public final class Background {

    /** Linux divides processors among sessions first, by a niceness of theirs; what has none of that knows the process's own. */
    private static final String NICELY = "{ echo 10 >/proc/self/autogroup; } 2>/dev/null; exec nice -n 10 \"$@\"";

    private Background() {}

    /** The program, as one to be started by {@link ChildProcess}, which gives it a session of its own. */
    public static List<String> of(List<String> command) {
        return Stream.concat(Stream.of("/bin/sh", "-c", NICELY, "sh"), command.stream())
                .toList();
    }
}
