package org.plumbline.bi.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a spreadsheet with the rows in one sheet and the notes in another. Fastexcel streams, and needs no reflection.
 */
final class XlsxSink implements ExportSink {

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
    public void end(List<Note> notes) throws IOException {
        sheet.finish();
        var about = workbook.newWorksheet("about");
        for (var place = 0; place < notes.size(); place++) {
            text(about, place, 0, notes.get(place).name());
            text(about, place, 1, notes.get(place).value());
        }
        workbook.finish();
    }

    /** Cuts a text to what a cell holds. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
    }
}
