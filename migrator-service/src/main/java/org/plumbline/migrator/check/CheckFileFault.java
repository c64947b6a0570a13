package org.plumbline.migrator.check;

import java.io.Serial;
import java.util.List;

/** A check's file that cannot be used. The message lists everything that is wrong with its head, a line for each thing. */
final class CheckFileFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    CheckFileFault(List<String> faults) {
        super(String.join("\n", faults));
    }
}
