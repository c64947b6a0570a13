package org.plumbline.deploy.local;

/** The stack, or the bench, cannot do what it was asked to; the message is for the person at the terminal and says what to do about it. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
