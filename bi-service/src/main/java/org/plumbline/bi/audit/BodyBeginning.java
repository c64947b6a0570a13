package org.plumbline.bi.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a JSON body, with each run of blanks collapsed: otherwise a body that begins with thousands would leave nothing else.
 */
final class BodyBeginning {

    private static final int MOST_BYTES = 8_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean inText;
    private boolean escaped;
    private boolean afterBlank;

    void add(byte[] bytes, int offset, int length) {
        for (var place = offset; place < offset + length && kept.size() < MOST_BYTES; place++) {
            add(bytes[place]);
        }
    }

    private void add(byte next) {
        var blank = !inText && isBlank(next);
        if (!blank || !afterBlank) {
            kept.write(blank ? ' ' : next);
        }
        afterBlank = blank;
        if (next == '"' && !escaped) {
            inText = !inText;
        }
        escaped = inText && next == '\\' && !escaped;
    }

    private static boolean isBlank(byte next) {
        return next == ' ' || next == '\n' || next == '\r' || next == '\t';
    }

    boolean isEmpty() {
        return kept.size() == 0;
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
