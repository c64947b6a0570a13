package org.plumbline.client.catalog;

import java.util.function.BinaryOperator;
import org.plumbline.client.catalog.api.MetricsApi;

/** Given an address and a token, reads how many metrics there are. */
public final class CatalogCaller implements BinaryOperator<String> {

    @Override
    public String apply(String address, String token) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        try {
            var page = new MetricsApi(client).listMetrics("removal", null, null, 0, 10, null);
            return page.getTotal() + " " + page.getItems().getFirst().getKey();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }
}
