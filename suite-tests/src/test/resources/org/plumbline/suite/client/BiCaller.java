package org.plumbline.client.bi;

import java.util.function.BinaryOperator;
import org.plumbline.client.bi.api.OverviewApi;

/** Given an address and a token, reads how many posts were removed in the first half of November. */
public final class BiCaller implements BinaryOperator<String> {

    @Override
    public String apply(String address, String token) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        try {
            var overview = new OverviewApi(client).overview("2026-11-01", "2026-11-15", null, null, null, null, null);
            return overview.getKpis().getRemovedPosts().getValue().toString();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }
}
