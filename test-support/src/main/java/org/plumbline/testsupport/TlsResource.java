package org.plumbline.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.commons.io.function.Uncheck;

/**
 * A service's database by TLS: it takes the server for the one that it means only by a certificate of the one root that it is
 * given. A test has it injected as a field of this type. Takes the place of the database of {@link SuiteResource}.
 */
public final class TlsResource implements QuarkusTestResourceLifecycleManager {

    private static Path rootCertificate;

    private TestDatabase database;

    /** With the target schema. */
    public TestDatabase database() {
        return database;
    }

    /** After {@link SuiteResource}. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        database = TestDatabase.migrated();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "%s?sslmode=verify-full&sslrootcert=%s".formatted(database.jdbcUrl(), rootCertificate(database)));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TlsResource.class));
    }

    @Override
    public void stop() {
        // The database goes with the server that all tests share.
    }

    /** Gives the server a certificate unless it has one; the file is what a client trusts it by. */
    private static synchronized Path rootCertificate(TestDatabase database) {
        if (rootCertificate == null) {
            var certificate = ServerCertificate.create();
            try (var superuser = database.connectAsSuperuser()) {
                switchOn(superuser, certificate);
                rootCertificate = Uncheck.get(() -> Files.writeString(
                        Files.createTempFile("plumbline-root", ".crt"), certificate.certificatePem()));
            } catch (SQLException e) {
                throw new IllegalStateException("the server does not take a certificate", e);
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
