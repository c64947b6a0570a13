package org.plumbline.deploy.local;

/** A failure of the stack or the bench; the message tells the user at the terminal what to do. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
