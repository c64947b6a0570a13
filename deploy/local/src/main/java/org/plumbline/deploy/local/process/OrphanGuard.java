package org.plumbline.deploy.local.process;

import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.function.Uncheck;

/**
 * Ends child processes when this process is gone, even if it was killed. A shell waits on a pipe that closes with this
 * process.
 */
public final class OrphanGuard implements AutoCloseable {

    private static final int SECONDS_TO_LEAVE = 10;

    /**
     * Lines are {@code + PID SIGNAL} for a process and the signal to end it, and {@code - PID} for one that is no
     * longer guarded.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            guarded=
            while read -r change pid signal; do
              case $change in
                +) guarded="$guarded $pid:$signal" ;;
                -) kept=
                   for each in $guarded; do [ "${each%%%%:*}" = "$pid" ] || kept="$kept $each"; done
                   guarded=$kept ;;
              esac
            done
            for each in $guarded; do kill -s "${each#*:}" "${each%%%%:*}" 2>/dev/null; done
            left=%d
            while [ -n "$guarded" ] && [ "$left" -gt 0 ]; do
              alive=
              for each in $guarded; do kill -0 "${each%%%%:*}" 2>/dev/null && alive="$alive $each"; done
              guarded=$alive
              [ -z "$guarded" ] || sleep 1
              left=$((left - 1))
            done
            for each in $guarded; do kill -s KILL "${each%%%%:*}" 2>/dev/null; done
            """.formatted(SECONDS_TO_LEAVE);

    private final PrintStream changes;

    private OrphanGuard(PrintStream changes) {
        this.changes = changes;
    }

    public static OrphanGuard start() {
        var shell = new ProcessBuilder(ChildProcess.inItsOwnSession(List.of("/bin/sh", "-c", SCRIPT)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        var process = Uncheck.get(shell::start, () -> "Cannot start a shell");
        return new OrphanGuard(new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII));
    }

    /** Guards a process that ends on SIGTERM. */
    public void guard(ProcessHandle process) {
        changes.println("+ " + process.pid() + " TERM");
    }

    /** Guards a PostgreSQL server, which on SIGTERM would wait for its clients. */
    public void guardPostgres(long pid) {
        changes.println("+ " + pid + " INT");
    }

    /** Releases an ended process, whose id may be reused. */
    public void release(long pid) {
        changes.println("- " + pid);
    }

    /** Ends guarded processes as if this process were gone. */
    @Override
    public void close() {
        changes.close();
    }
}
