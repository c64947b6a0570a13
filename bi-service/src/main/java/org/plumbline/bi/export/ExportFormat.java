package org.plumbline.bi.export;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A form in which rows leave as a file. */
public enum ExportFormat {
    CSV(ExportFormat.TEXT_CSV, Integer.MAX_VALUE) {
        @Override
        ExportSink open(String name, List<String> columns, OutputStream output) throws IOException {
            return new CsvSink(columns, output);
        }
    },
    /** As many rows as a sheet has, less its head. */
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

    /** How many rows a file of this form holds. */
    public int mostRows() {
        return mostRows;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** What the names of such files end in. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file with the names of its columns. */
    abstract ExportSink open(String name, List<String> columns, OutputStream output) throws IOException;
}
