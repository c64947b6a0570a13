package org.plumbline.bi.export;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.plumbline.model.tree.Fields;

public enum ExportFormat {
    CSV(ExportFormat.TEXT_CSV, Integer.MAX_VALUE),
    /** Limited to the rows of a sheet, minus its header. */
    XLSX(ExportFormat.SPREADSHEET, 1_048_575);

    public static final String TEXT_CSV = "text/csv";
    public static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType mediaType;
    private final int mostRows;

    ExportFormat(String mediaType, int mostRows) {
        this.mediaType = MediaType.valueOf(mediaType);
        this.mostRows = mostRows;
    }

    public int mostRows() {
        return mostRows;
    }

    MediaType mediaType() {
        return mediaType;
    }

    String ending() {
        return Fields.written(this);
    }

    /** Opens a file with a header of column names. */
    Sink open(String name, List<String> columns, OutputStream output) throws IOException {
        return switch (this) {
            case CSV -> new CsvSink(columns, output);
            case XLSX -> new XlsxSink(name, columns, output);
        };
    }

    /** A file that receives rows one by one. */
    interface Sink {

        /** Writes a row of harmless texts, numbers and nulls. */
        void row(List<Object> cells) throws IOException;

        /** Writes the notes and ends the file. */
        void end(List<ExportedRows.Note> notes) throws IOException;
    }

    /** Writes CSV (RFC 4180) with quoted texts, followed by notes in lines that begin with {@code #}. */
    private static final class CsvSink implements ExportFormat.Sink {

        private static final CSVFormat FORMAT = CSVFormat.RFC4180
                .builder()
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .setCommentMarker('#')
                .setNullString("")
                .get();

        private final CSVPrinter printer;

        CsvSink(List<String> columns, OutputStream output) throws IOException {
            printer = new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), FORMAT);
            printer.printRecord(columns);
        }

        @Override
        public void row(List<Object> cells) throws IOException {
            printer.printRecord(cells);
        }

        @Override
        public void end(List<ExportedRows.Note> notes) throws IOException {
            for (var note : notes) {
                printer.printComment(note.name() + ": " + Formulas.harmlessInALine(note.value()));
            }
            printer.flush();
        }
    }

    /** Writes a spreadsheet with rows in one sheet and notes in another. Fastexcel streams and needs no reflection. */
    private static final class XlsxSink implements ExportFormat.Sink {

        private static final int ROWS_IN_MEMORY = 1_000;
        private static final int LONGEST_TEXT = 32_767;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        XlsxSink(String name, List<String> columns, OutputStream output) throws IOException {
            workbook = new Workbook(output, "Plumbline", "1.0");
            sheet = workbook.newWorksheet(name);
            row(List.copyOf(columns));
        }

        @Override
        public void row(List<Object> cells) throws IOException {
            for (var column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(row, column, number);
                    case Object text -> text(sheet, row, column, text.toString());
                }
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void end(List<ExportedRows.Note> notes) throws IOException {
            sheet.finish();
            var about = workbook.newWorksheet("about");
            for (var place = 0; place < notes.size(); place++) {
                text(about, place, 0, notes.get(place).name());
                text(about, place, 1, notes.get(place).value());
            }
            workbook.finish();
        }

        /** Truncates a text to the size limit of a cell. */
        private static void text(Worksheet sheet, int row, int column, String text) {
            sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }
}
