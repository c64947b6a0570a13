package org.plumbline.service.log;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Hides tokens in addresses that log events name; Quarkus logs the whole address of a request that fails outside of JAX-RS. */
@LoggingFilter(name = WithoutTokens.NAME)
public final class WithoutTokens implements Filter {

    static final String NAME = "without-tokens";

    /** Lets every event pass, the events that name a token without it. */
    @Override
    public boolean isLoggable(LogRecord event) {
        hideInMessage(event);
        var parameters = event.getParameters();
        if (parameters != null) {
            event.setParameters(Arrays.stream(parameters)
                    .map(parameter ->
                            parameter instanceof String text ? TokensInAddresses.hiddenInText(text) : parameter)
                    .toArray());
        }
        return true;
    }

    private static void hideInMessage(LogRecord event) {
        var message = event.getMessage();
        if (message == null) {
            return;
        }
        var hidden = TokensInAddresses.hiddenInText(message);
        if (event instanceof ExtLogRecord formatted) {
            // Else it would be formatted in the way of another library.
            formatted.setMessage(hidden, formatted.getFormatStyle());
        } else {
            event.setMessage(hidden);
        }
    }
}
