package org.plumbline.deploy.local.command;

import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.StackSettings;

/** What somebody needs to know who has just started a stack. */
final class Welcome {

    private Welcome() {}

    static String text(StackSettings settings, boolean inBackground) {
        return """

                Plumbline is up.

                  dashboard            %1$s
                  bi-service           %1$s/q/swagger-ui
                  migrator-service     %2$s/q/swagger-ui
                  metrics-catalog      %3$s/q/swagger-ui
                  OIDC (Keycloak)      %4$s
                  PostgreSQL           localhost:%5$d, database %6$s, postgres / postgres
                  logs                 %7$s

                  demo accounts (the password is the name):
                    ada       superadmin
                    paris     community-manager of paris
                    toronto   community-manager of toronto and berlin
                    nobody    no role

                %8$s""".formatted(
                        settings.address(PortSetting.BI),
                        settings.address(PortSetting.MIGRATOR),
                        settings.address(PortSetting.CATALOG),
                        settings.issuer(),
                        settings.port(PortSetting.POSTGRES),
                        StackSettings.TARGET_DATABASE,
                        settings.logDirectory(),
                        inBackground ? "./dev down stops it." : "Ctrl-C stops it.");
    }
}
