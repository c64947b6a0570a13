package org.plumbline.migrator.command;

/** Whether the output is a terminal. */
final class Terminal {

    private Terminal() {}

    // Null without a terminal, whatever Error Prone assumes since JDK 22: since JDK 25 there is no other console by
    // default.
    @SuppressWarnings("SystemConsoleNull")
    static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
