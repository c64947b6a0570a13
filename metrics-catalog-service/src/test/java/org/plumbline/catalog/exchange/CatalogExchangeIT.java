package org.plumbline.catalog.exchange;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class CatalogExchangeIT extends CatalogExchangeTest {}
