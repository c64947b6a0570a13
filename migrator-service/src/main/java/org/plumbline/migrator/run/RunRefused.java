package org.plumbline.migrator.run;

import java.io.Serial;

/** The moved data is not published, for a reason that people have to look into. */
final class RunRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RunRefused(String reason) {
        super(reason);
    }
}
