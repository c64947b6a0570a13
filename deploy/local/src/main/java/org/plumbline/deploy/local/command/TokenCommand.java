package org.plumbline.deploy.local.command;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import org.plumbline.deploy.local.identity.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Prints an access token and nothing else, so that it can stand in another command. */
@Command(name = "token", description = "Prints an access token of a demo account.", mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "USER", description = "ada, paris, toronto or nobody")
    String user;

    @Override
    public Integer call() {
        try (var http = HttpClient.newHttpClient()) {
            var issuer = Launcher.settingsOfTheRunningStack().issuer();
            System.out.println(new Tokens(http, issuer).token(user));
        }
        return ExitCode.OK;
    }
}
