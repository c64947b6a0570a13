package org.plumbline.service.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that breaks off where it grows too large. */
final class LimitedBody extends FilterInputStream {

    private final Runnable whenTooLarge;
    private long left;

    LimitedBody(InputStream body, long mostBytes, Runnable whenTooLarge) {
        super(body);
        this.left = mostBytes;
        this.whenTooLarge = whenTooLarge;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
            whenTooLarge.run();
            throw new BodyTooLarge();
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return count <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(count, 8_192)]));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
