package org.plumbline.catalog.comparison;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class MetricImpactIT extends MetricImpactTest {}
