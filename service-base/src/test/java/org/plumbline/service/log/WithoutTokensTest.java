package org.plumbline.service.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutTokensTest {

    @ParameterizedTest
    @CsvSource({
        "from=2026-11-01&community=paris, from=2026-11-01&community=paris",
        "access_token=abc, access_token=…",
        "from=x&token=abc&to=y, from=x&token=…&to=y",
        "id_token=a=b, id_token=…",
        "Access-Token=abc, Access-Token=…",
        "access%5Ftoken=abc, access%5Ftoken=…",
        "%74oken=abc, %74oken=…",
        "authorization=Bearer%20abc, authorization=…",
        "api_key=abc&apikey=def, api_key=…&apikey=…",
        "x=eyJhbGciOiJSUzI1NiJ9.e30.c2ln, x=…",
        "x=Bearer+eyJhbGciOiJSUzI1NiJ9.e30.c2ln, x=…",
        "x=%65yJhbGciOiJSUzI1NiJ9%2Ee30%2Ec2ln, x=…",
        "eyJhbGciOiJSUzI1NiJ9.e30.c2ln, …",
        "100%&%zz=1&token, 100%&%zz=1&token"
    })
    void hidesTokensInAQueryAndNothingElse(String sent, String logged) {
        assertEquals(logged, TokensInAddresses.hiddenInQuery(sent));
    }

    @Test
    void knowsRequestsWithoutAQuery() {
        assertNull(TokensInAddresses.hiddenInQuery(null));
    }

    @Test
    void leavesEventsAsTheyWereFormatted() {
        var event = new ExtLogRecord(
                Level.SEVERE, "Request to %s failed, trace %s", ExtLogRecord.FormatStyle.PRINTF, "org.plumbline");
        event.setParameters(new Object[] {"/q/x?token=abc", 7});
        assertTrue(new TokensInAddresses().isLoggable(event));
        assertEquals("Request to /q/x?token=… failed, trace 7", new PatternFormatter("%m").format(event));
    }

    @Test
    void hidesTokensInEventsThatNameAnAddress() {
        var event = new LogRecord(Level.SEVERE, "Request to /q/x?token=abc failed, is it so?");
        event.setParameters(new Object[] {"/api/v1/overview?from=x&access_token=abc", 7});
        assertTrue(new TokensInAddresses().isLoggable(event));
        assertEquals("Request to /q/x?token=… failed, is it so?", event.getMessage());
        assertEquals("/api/v1/overview?from=x&access_token=…", event.getParameters()[0]);
        assertEquals(7, event.getParameters()[1]);
    }
}
