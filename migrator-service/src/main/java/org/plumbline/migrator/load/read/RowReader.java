package org.plumbline.migrator.load.read;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.load.write.Chunk.RawRow;
import org.plumbline.migrator.load.write.ContentHash;
import org.plumbline.migrator.source.RowStream;
import org.plumbline.migrator.sql.SqlConsumer;

/** Splits a stream of keys and documents into chunks, and hashes the documents. */
public final class RowReader {

    /**
     * The first chunk has this fraction of a full chunk's rows, and each next one twice as many, so that writing begins
     * early.
     */
    private static final int FIRST_PART = 20;

    private RowReader() {}

    public static void read(RowStream stream, LoadConfig config, SqlConsumer<List<RawRow>> consumer)
            throws SQLException {
        var rows = new ArrayList<RawRow>();
        var most = Math.max(1, config.chunkRows() / FIRST_PART);
        var bytes = 0L;
        while (stream.next()) {
            var document = stream.bytes(1);
            rows.add(new RawRow(stream.text(0), stream.text(1), ContentHash.of(document)));
            bytes += document.length;
            if (rows.size() >= most || bytes >= config.chunkSize().asLongValue()) {
                consumer.accept(rows);
                rows = new ArrayList<>();
                most = Math.min(2 * most, config.chunkRows());
                bytes = 0;
            }
        }
        if (!rows.isEmpty()) {
            consumer.accept(rows);
        }
    }
}
