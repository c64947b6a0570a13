package org.plumbline.migrator.run;

/** The moved data is not published, for a reason that people have to look into. */
final class RunRefused extends RuntimeException {

    RunRefused(String reason) {
        super(reason);
    }
}
