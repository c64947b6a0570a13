package org.plumbline.catalog;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plumbline.testsupport.SuiteResource;

/** The service with an OIDC server, a {@link FakeBi} and an empty target database of its own. Drafts of one person are published by another. */
@QuarkusTest
@WithTestResource(
        value = SuiteResource.class,
        initArgs = {
            @ResourceArg(name = SuiteResource.ROLE, value = "plumbline_catalog"),
            @ResourceArg(name = "plumbline.catalog.four-eyes", value = "true")
        })
@WithTestResource(FakeBi.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CatalogTest {}
