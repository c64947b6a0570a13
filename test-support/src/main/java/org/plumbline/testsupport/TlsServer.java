package org.plumbline.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The server of a {@link TestDatabase}, once it has a certificate: who asks for TLS gets it, the others go on as before. */
final class TlsServer {

    private static Path rootCertificate;

    private TlsServer() {}

    /** Gives the server a certificate unless it has one; the file is what a client trusts it by. */
    static synchronized Path rootCertificate(TestDatabase database) {
        if (rootCertificate == null) {
            var certificate = ServerCertificate.create();
            try (var superuser = database.connectAsSuperuser()) {
                switchOn(superuser, certificate);
                rootCertificate =
                        Files.writeString(Files.createTempFile("plumbline-root", ".crt"), certificate.certificatePem());
            } catch (SQLException e) {
                throw new IllegalStateException("the server does not take a certificate", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rootCertificate;
    }

    private static void switchOn(Connection superuser, ServerCertificate certificate) throws SQLException {
        try (var statement = superuser.createStatement()) {
            write(statement, certificate.certificatePem(), "server.crt");
            write(statement, certificate.keyPem(), "server.key");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /** By the server itself: the files have to be its own, and the key nobody else's to read. */
    private static void write(Statement statement, String pem, String file) throws SQLException {
        statement.execute("COPY (SELECT string_to_table(%s, E'\\n')) TO PROGRAM 'umask 077 && cat > %s'"
                .formatted(statement.enquoteLiteral(pem), file));
    }
}
