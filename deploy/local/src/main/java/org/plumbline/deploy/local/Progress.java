package org.plumbline.deploy.local;

/** Where a stack says what it is doing while it starts and stops. */
@FunctionalInterface
public interface Progress {

    /** One line, for a person to read. */
    void say(String line);
}
