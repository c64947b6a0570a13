package org.plumbline.migrator.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query, one by one, in PostgreSQL's binary COPY format: the fastest way to read, with only one row in
 * memory.
 */
public final class RowStream implements AutoCloseable {

    private static final int SIGNATURE_AND_FLAGS = 15;

    private final CopyOut copy;
    private ByteBuffer message;
    private byte[][] fields = {};

    public RowStream(Connection connection, String query) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
    }

    /** Moves to the next row; false at the end. */
    public boolean next() throws SQLException {
        if (message == null) {
            message = ByteBuffer.wrap(copy.readFromCopy());
            message.position(SIGNATURE_AND_FLAGS);
            var extension = message.getInt();
            message.position(message.position() + extension);
        }
        if (!message.hasRemaining()) {
            message = ByteBuffer.wrap(copy.readFromCopy());
        }
        var count = message.getShort();
        if (count < 0) {
            // The end mark; another read lets the driver see the end of the command.
            copy.readFromCopy();
            return false;
        }
        fields = new byte[count][];
        for (var index = 0; index < count; index++) {
            var length = message.getInt();
            if (length >= 0) {
                fields[index] = new byte[length];
                message.get(fields[index]);
            }
        }
        return true;
    }

    /** The bytes of a column of the current row; null for NULL. */
    public byte[] bytes(int column) {
        return fields[column];
    }

    /** The text of a column of the current row; null for NULL. */
    public String text(int column) {
        return fields[column] == null ? null : new String(fields[column], StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
