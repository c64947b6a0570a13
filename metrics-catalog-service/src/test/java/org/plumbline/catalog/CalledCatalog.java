package org.plumbline.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.plumbline.testsupport.FakeOidc;

/** A test that asks the catalog in the name of {@link CatalogCallers}. */
public abstract class CalledCatalog {

    protected FakeOidc oidc;
    protected CatalogCallers callers;

    @BeforeEach
    void call() {
        callers = new CatalogCallers(oidc);
    }
}
