package org.plumbline.bi.export;

import java.io.IOException;
import java.util.List;

/** A file that rows are written to, one by one. */
interface ExportSink {

    /** Writes a row of harmless texts, numbers and nulls. */
    void row(List<Object> cells) throws IOException;

    /** Writes the notes and ends the file. */
    void end(List<Note> notes) throws IOException;
}
