package org.plumbline.deploy.local;

/** Receives messages about the start and stop of a stack. */
@FunctionalInterface
public interface Progress {

    /** One line, for a person to read. */
    void say(String line);
}
