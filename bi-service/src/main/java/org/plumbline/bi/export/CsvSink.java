package org.plumbline.bi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** CSV (RFC 4180), texts in quotes, followed by notes in lines that begin with {@code #}. */
final class CsvSink implements ExportSink {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .setCommentMarker('#')
            .setNullString("")
            .get();

    // Of a note that a spreadsheet cuts at its separators; a number is none.
    private static final Pattern FORMULA_IN_A_CELL =
            Pattern.compile("([,;\\t]\\s*\"?)(?=[=+@]|-(?!\\d+(\\.\\d+)?\\s*([,;\\]}\"]|$)))");

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
    public void end(List<Note> notes) throws IOException {
        for (var note : notes) {
            printer.printComment(note.name() + ": " + harmless(note.value()));
        }
        printer.flush();
    }

    /** A comment has no quotes around it: what follows a separator in it would be a cell of its own. */
    private static String harmless(String text) {
        return FORMULA_IN_A_CELL.matcher(text).replaceAll("$1'");
    }
}
