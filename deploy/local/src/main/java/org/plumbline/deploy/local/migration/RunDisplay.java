package org.plumbline.deploy.local.migration;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;

/** Shows a run: a moving bar on a terminal, otherwise a line for each phase and entity. */
public final class RunDisplay {

    // The same format of numbers on every computer.
    private static final Locale FIGURES = Locale.ENGLISH;

    private static final int BAR_WIDTH = 24;

    private final PrintStream out;
    private final boolean terminal;
    private String stepShown;
    private int widthShown;

    public RunDisplay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(RunView run) {
        if (terminal) {
            rewrite(bar(run) + " " + figures(run));
        } else if (!Objects.equals(run.step(), stepShown)) {
            out.println("  " + run.pipeline() + " · " + figures(run));
            stepShown = run.step();
        }
        out.flush();
    }

    /** Prints a message besides the progress. */
    void say(String text) {
        if (terminal) {
            rewrite("");
            out.print('\r');
        }
        out.println(text);
        out.flush();
    }

    void finish(RunView run) {
        say("%s (%s) %s%s".formatted(run.pipeline(), run.mode(), run.state(), publication(run)));
        var counts = run.counts();
        out.println(String.format(
                FIGURES,
                "  read %,d = written %,d + unchanged %,d + quarantined %,d; deleted %,d",
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.quarantined(),
                counts.deleted()));
        out.flush();
    }

    private static String publication(RunView run) {
        return run.publication() == null ? "" : ", publication " + run.publication();
    }

    private static String figures(RunView run) {
        var figures = String.format(
                FIGURES,
                "%s · %,d rows · %,.0f rows/s",
                run.step(),
                run.counts().read(),
                run.rates().rowsPerSecond());
        var left = run.progress().secondsLeft();
        return left == null ? figures : figures + String.format(FIGURES, " · %d:%02d left", left / 60, left % 60);
    }

    private static String bar(RunView run) {
        var share = run.progress().share();
        var filled = (int) Math.round(share * BAR_WIDTH);
        return String.format(
                FIGURES, "[%s%s] %3.0f %%", "█".repeat(filled), "·".repeat(BAR_WIDTH - filled), share * 100);
    }

    private void rewrite(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, widthShown - text.length())));
        widthShown = text.length();
    }
}
