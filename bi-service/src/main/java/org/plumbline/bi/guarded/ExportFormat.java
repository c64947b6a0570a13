package org.plumbline.bi.guarded;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A form in which rows leave as a file. */
enum ExportFormat {
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

    static final String TEXT_CSV = "text/csv";
    static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType mediaType;
    private final int mostRows;

    ExportFormat(String mediaType, int mostRows) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.mostRows = mostRows;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** How many rows a file of this form holds. */
    int mostRows() {
        return mostRows;
    }

    /** What a file's name ends in. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Begins a file with the names of its columns. */
    abstract ExportSink open(String name, List<String> columns, OutputStream output) throws IOException;
}
