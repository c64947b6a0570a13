package org.plumbline.deploy.local.process;

import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.io.function.Uncheck;

/**
 * Ends processes when the one that started them is gone, however it went: also where it was killed and could do nothing any
 * more. A shell waits at the end of a pipe whose other end closes with this process.
 */
public final class OrphanGuard implements AutoCloseable {

    private static final int SECONDS_TO_LEAVE = 10;

    /** Lines are {@code + PID SIGNAL}, by which one is told to leave, and {@code - PID} for one that is not guarded any more. */
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

    /** Guards a process, which ends when it is told to terminate. */
    public void guard(ProcessHandle process) {
        changes.println("+ " + process.pid() + " TERM");
    }

    /** Guards a PostgreSQL server, which would wait for its clients if it were told to terminate. */
    public void guardPostgres(long pid) {
        changes.println("+ " + pid + " INT");
    }

    /** Leaves a process alone that has ended: its id may come to mean another one. */
    public void release(long pid) {
        changes.println("- " + pid);
    }

    /** What is guarded still is ended, as if this process were gone. */
    @Override
    public void close() {
        changes.close();
    }
}
