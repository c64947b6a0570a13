package org.plumbline.migrator.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.plumbline.migrator.run.RunView;
import org.plumbline.migrator.run.RunView.EntityCounts;
import org.plumbline.model.tree.Fields;

/** Shows a run's progress: a moving bar on a terminal, otherwise a line for each phase and entity. */
final class ProgressLines {

    // Numbers have the same format on every computer.
    private static final Locale FIGURES = Locale.ENGLISH;
    private static final int BAR_WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private String stepShown;
    private int widthShown;

    ProgressLines(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether the output is a terminal, where a bar can move. */
    // Error Prone assumes that the console is never null, as in JDK 22 to 24. Since JDK 25 it is null again without a
    // terminal.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    void show(RunView run) {
        var step = step(run);
        if (terminal) {
            rewrite(bar(run.progress().share().doubleValue()) + " " + step + figures(run));
        } else if (!Objects.equals(step, stepShown)) {
            out.println("run " + run.id() + " · " + step + figures(run));
            stepShown = step;
        }
        out.flush();
    }

    void finish(RunView run) {
        if (terminal) {
            rewrite("");
            out.print('\r');
        }
        var counts = run.counts();
        out.println(String.format(
                FIGURES,
                "run %d · %s (%s) %s%s: read %,d = written %,d + unchanged %,d + quarantined %,d; deleted %,d",
                run.id(),
                run.pipeline(),
                Fields.written(run.mode()),
                Fields.written(run.state()),
                run.publication() == null ? "" : ", publication " + run.publication(),
                counts.read(),
                counts.written(),
                counts.unchanged(),
                counts.quarantined(),
                counts.deleted()));
        out.flush();
    }

    /** Prints a line for each warning, then their number; nothing if there are none. */
    void warn(RunView run, List<String> warnings) {
        warnings.forEach(warning -> out.println("run %d · warning · %s".formatted(run.id(), warning)));
        if (!warnings.isEmpty()) {
            out.println("run %d · warnings: %d".formatted(run.id(), warnings.size()));
        }
        out.flush();
    }

    /** The phase and its current entity. */
    private static String step(RunView run) {
        return Fields.written(run.phase())
                + run.entities().stream()
                        .filter(entity -> entity.finishedAt() == null)
                        .reduce((earlier, later) -> later)
                        .map(EntityCounts::entity)
                        .map(name -> " " + name)
                        .orElse("");
    }

    private static String figures(RunView run) {
        var text = String.format(
                FIGURES,
                " · %,d rows · %,.0f rows/s",
                run.counts().read(),
                run.rates().rowsPerSecond());
        var left = run.progress().secondsLeft();
        return left == null ? text : text + String.format(FIGURES, " · %d:%02d left", left / 60, left % 60);
    }

    private static String bar(double share) {
        var filled = (int) Math.round(share * BAR_WIDTH);
        return String.format(
                FIGURES, "[%s%s] %3.0f %%", "█".repeat(filled), "·".repeat(BAR_WIDTH - filled), share * 100);
    }

    private void rewrite(String text) {
        out.print("\r" + text + " ".repeat(Math.max(0, widthShown - text.length())));
        widthShown = text.length();
    }
}
