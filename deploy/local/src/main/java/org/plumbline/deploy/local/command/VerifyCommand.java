package org.plumbline.deploy.local.command;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.identity.Tokens;
import org.plumbline.deploy.local.migration.MigratorClient;
import org.plumbline.deploy.local.verification.Verification;
import org.plumbline.deploy.local.verification.VerificationTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Holds the running stack against what it should be, as ada, the demo superadmin. */
@Command(
        name = "verify",
        description = "Holds the live system against what it should be; exit status 0 only if nothing failed.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print what the migrator answers instead of a table")
    boolean json;

    @Override
    public Integer call() {
        var settings = Launcher.settingsOfTheRunningStack();
        try (var http = HttpClient.newHttpClient()) {
            var tokens = new Tokens(http, settings.issuer());
            var migrator = new MigratorClient(http, settings.address(PortSetting.MIGRATOR), () -> tokens.token("ada"));
            var answer = migrator.verification();
            var verification = Verification.of(answer);
            if (json) {
                System.out.println(answer.toPrettyString());
            } else {
                new VerificationTable(System.out).print(verification);
            }
            return verification.ok() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
