package org.plumbline.suite.injection;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.suite.stack.Program;
import org.plumbline.testsupport.InstalledProgram;

/**
 * <a href="https://sqlmap.org">sqlmap</a>, which tries a few hundred ways to get SQL into a request.
 *
 * @param program where it is installed
 * @param folder for what it keeps
 */
record Sqlmap(Path program, Path folder) {

    /** Of the tries, those that are quick to make and to judge. */
    private static final List<String> OPTIONS = List.of(
            "--batch",
            "--flush-session",
            "--disable-coloring",
            "--dbms=PostgreSQL",
            "--level=1",
            "--risk=1",
            "--time-sec=2",
            "--retries=0",
            "--ignore-code=*");

    /** What it made of a request: what it printed. */
    record Report(String output) {

        boolean saysThatNothingCanBeInjected() {
            return output.contains("all tested parameters do not appear to be injectable");
        }

        boolean namesAWayIn() {
            return output.contains("sqlmap identified the following injection point");
        }
    }

    /** Without one on this machine the test is skipped. */
    static Sqlmap installed(Path folder) {
        return InstalledProgram.find("sqlmap")
                .map(program -> new Sqlmap(program, folder))
                .orElseGet(Sqlmap::missing);
    }

    /**
     * Tries to get SQL in where the request has a star.
     *
     * @param address with its query
     * @param token of the caller; empty for nobody
     * @param body JSON that is posted; empty for a GET
     */
    Report tryOn(String address, Optional<String> token, Optional<String> body)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(OPTIONS);
        command.add("--output-dir=" + folder);
        command.add("--url=" + address);
        var headers = new ArrayList<String>();
        token.ifPresent(bearer -> headers.add("Authorization: Bearer " + bearer));
        body.ifPresent(json -> {
            headers.add("Content-Type: application/json");
            command.add("--data=" + json);
        });
        command.add("--headers=" + String.join("\\n", headers));
        return new Report(new Program(command).run());
    }

    private static Sqlmap missing() {
        return abort("there is no sqlmap in the usual places: install it");
    }
}
