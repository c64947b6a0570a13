package org.plumbline.bi.export;

import java.io.IOException;
import java.util.List;

/** A file that rows are written to, one by one. */
interface ExportSink {

    /** Writes a row: texts that no spreadsheet computes, numbers and nulls. */
    void row(List<Object> cells) throws IOException;

    /** Ends the file with what it is. */
    void end(List<Note> notes) throws IOException;
}
