package org.plumbline.bi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes CSV (RFC 4180) with quoted texts, followed by notes in lines that begin with {@code #}. */
final class CsvSink implements ExportSink {

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
    public void end(List<Note> notes) throws IOException {
        for (var note : notes) {
            printer.printComment(note.name() + ": " + Formulas.harmlessInALine(note.value()));
        }
        printer.flush();
    }
}
