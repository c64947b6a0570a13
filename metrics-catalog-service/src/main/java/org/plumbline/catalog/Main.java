package org.plumbline.catalog;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.plumbline.service.command.RequiredSettings;
import org.plumbline.service.command.ServiceStart;

/** Begins the service. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        ServiceStart.serve(RequiredSettings.ofDatabase(), arguments);
    }
}
