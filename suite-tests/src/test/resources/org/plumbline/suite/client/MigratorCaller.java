package org.plumbline.client.migrator;

import java.util.function.BinaryOperator;
import org.plumbline.client.migrator.api.RepairsApi;
import org.plumbline.client.migrator.api.RunsApi;

/** Given an address and a token, reads which repair there is and how many rows the last run has read. */
public final class MigratorCaller implements BinaryOperator<String> {

    @Override
    public String apply(String address, String token) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        try {
            var repair = new RepairsApi(client).listRepairs().getFirst();
            var run = new RunsApi(client).listRuns("moderation", null, 1).getFirst();
            return repair.getId() + " " + run.getCounts().getRead();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }
}
