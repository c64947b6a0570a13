package org.plumbline.deploy.local;

/** The ports of the stack: who listens, the variable that changes the port, and its default. */
public enum PortSetting {
    BI("bi-service", "PLUMBLINE_PORT_BI", 8080),
    MIGRATOR("migrator-service", "PLUMBLINE_PORT_MIGRATOR", 8081),
    CATALOG("metrics-catalog-service", "PLUMBLINE_PORT_CATALOG", 8082),
    OIDC("OIDC server", "PLUMBLINE_PORT_OIDC", 8180),
    POSTGRES("PostgreSQL", "PLUMBLINE_PORT_POSTGRES", 54329);

    private static final int HIGHEST_PORT = 65_535;

    private final String part;
    private final String variable;
    private final int standard;

    PortSetting(String part, String variable, int standard) {
        this.part = part;
        this.variable = variable;
        this.standard = standard;
    }

    public String part() {
        return part;
    }

    public String variable() {
        return variable;
    }

    public int standard() {
        return standard;
    }

    int parse(String value) {
        try {
            var port = Integer.parseInt(value.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // Handled like a number out of bounds, below.
        }
        throw new StackFailure(
                "%s=%s is not a port: give a number from 1 to %d".formatted(variable, value, HIGHEST_PORT));
    }
}
