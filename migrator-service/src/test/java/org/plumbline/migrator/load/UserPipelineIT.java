package org.plumbline.migrator.load;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged service. */
@QuarkusIntegrationTest
class UserPipelineIT extends UserPipelineTest {}
