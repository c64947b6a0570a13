package org.plumbline.bi.export;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

public enum ExportFormat {
    CSV(ExportFormat.TEXT_CSV, Integer.MAX_VALUE) {
        @Override
        ExportSink open(String name, List<String> columns, OutputStream output) throws IOException {
            return new CsvSink(columns, output);
        }
    },
    /** Limited to the rows of a sheet, less its header. */
    XLSX(ExportFormat.SPREADSHEET, 1_048_575) {
        @Override
        ExportSink open(String name, List<String> columns, OutputStream output) throws IOException {
            return new XlsxSink(name, columns, output);
        }
    };

    public static final String TEXT_CSV = "text/csv";
    public static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType mediaType;
    private final int mostRows;

    ExportFormat(String mediaType, int mostRows) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.mostRows = mostRows;
    }

    /** The most rows that a file of this format holds. */
    public int mostRows() {
        return mostRows;
    }

    MediaType mediaType() {
        return mediaType;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Opens a file with a header of column names. */
    abstract ExportSink open(String name, List<String> columns, OutputStream output) throws IOException;
}
