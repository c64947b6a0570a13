package org.plumbline.catalog.metric;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class MetricLifecycleIT extends MetricLifecycleTest {}
