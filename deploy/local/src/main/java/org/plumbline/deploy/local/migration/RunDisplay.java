package org.plumbline.deploy.local.migration;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;
import org.plumbline.deploy.local.migration.RunView.Share;

/** Shows a run: a moving bar on a terminal, otherwise a line for each phase and entity. */
public final class RunDisplay {

    // The same format of numbers on every computer.
    private static final Locale FIGURES = Locale.ENGLISH;

    private static final int BAR_WIDTH = 24;
    private static final double WHOLE = 100;

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
        if (run.counts() != null) {
            var counts = run.counts();
            out.println(String.format(
                    FIGURES,
                    "  read %,d = written %,d + unchanged %,d + quarantined %,d; deleted %,d",
                    counts.read(),
                    counts.written(),
                    counts.unchanged(),
                    counts.quarantined(),
                    counts.deleted()));
        }
        out.flush();
    }

    private static String publication(RunView run) {
        return run.publication() == null ? "" : ", publication " + run.publication();
    }

    private static String figures(RunView run) {
        var text = new StringBuilder(run.step());
        if (run.counts() != null) {
            text.append(String.format(FIGURES, " · %,d rows", run.counts().read()));
        }
        if (run.rates() != null && run.rates().rowsPerSecond() != null) {
            text.append(String.format(FIGURES, " · %,.0f rows/s", run.rates().rowsPerSecond()));
        }
        if (run.progress() != null && run.progress().secondsLeft() != null) {
            var left = run.progress().secondsLeft();
            text.append(String.format(FIGURES, " · %d:%02d left", left / 60, left % 60));
        }
        return text.toString();
    }

    private static String bar(RunView run) {
        var share = share(run.progress());
        var filled = (int) Math.round(share * BAR_WIDTH);
        return String.format(
                FIGURES, "[%s%s] %3.0f %%", "█".repeat(filled), "·".repeat(BAR_WIDTH - filled), share * WHOLE);
    }

    private static double share(Share progress) {
        return progress == null || progress.share() == null ? 0 : progress.share();
    }

    private void rewrite(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, widthShown - text.length())));
        widthShown = text.length();
    }
}
