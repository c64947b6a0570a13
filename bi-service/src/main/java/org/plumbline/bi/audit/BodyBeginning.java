package org.plumbline.bi.audit;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the beginning of a JSON body that is read, with each run of blanks collapsed: otherwise a body that begins with thousands would
 * leave nothing else.
 */
final class BodyBeginning extends FilterInputStream {

    private static final int MOST_BYTES = 8_000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean inText;
    private boolean escaped;
    private boolean afterBlank;

    BodyBeginning(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        for (var place = offset; place < offset + count && kept.size() < MOST_BYTES; place++) {
            keep(bytes[place]);
        }
        return count;
    }

    private void keep(byte next) {
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

    /** Null if nothing was read. */
    String text() {
        return kept.size() == 0 ? null : kept.toString(StandardCharsets.UTF_8);
    }
}
