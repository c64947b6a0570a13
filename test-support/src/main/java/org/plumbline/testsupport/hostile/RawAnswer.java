package org.plumbline.testsupport.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** The raw answer to bytes that no HTTP client would send. */
public record RawAnswer(String head, String body) {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String EVENTS = "text/event-stream";

    /**
     * Sends a request, which must ask for the connection to be closed, and returns the whole answer; for an event
     * stream, only its head.
     */
    public static RawAnswer to(int port, byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            return read(socket.getInputStream());
        }
    }

    private static RawAnswer read(InputStream answer) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next; !head.toString(ISO_8859_1).endsWith(END_OF_HEAD) && (next = answer.read()) >= 0; ) {
            head.write(next);
        }
        var text = head.toString(ISO_8859_1);
        return new RawAnswer(text, text.contains(EVENTS) ? "" : new String(answer.readAllBytes(), ISO_8859_1));
    }

    /** 0 if nothing came back. */
    public int status() {
        return head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12));
    }

    public boolean hasHeader(String name, String value) {
        return head.toLowerCase(Locale.ROOT).contains((name + ": " + value).toLowerCase(Locale.ROOT));
    }
}
