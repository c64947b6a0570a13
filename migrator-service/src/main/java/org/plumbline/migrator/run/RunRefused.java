package org.plumbline.migrator.run;

/** The loaded data is not published, for a reason that needs investigation. */
final class RunRefused extends RuntimeException {

    RunRefused(String reason) {
        super(reason);
    }
}
