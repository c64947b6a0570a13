package org.plumbline.client.migrator;

import java.util.function.BinaryOperator;
import org.plumbline.client.migrator.api.RunsApi;

/** Given an address and a token, reads which pipeline ran first. */
public final class MigratorCaller implements BinaryOperator<String> {

    @Override
    public String apply(String address, String token) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        try {
            var run = new RunsApi(client).readRun(1L);
            return run.getPipeline() + " " + run.getState();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }
}
