package org.plumbline.service.problem;

import java.io.IOException;
import java.io.Serial;

/** A body goes on beyond what a service reads. As an {@link IOException} it passes through whatever parser is reading. */
final class BodyTooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    BodyTooLarge() {
        super("the body is too large");
    }
}
