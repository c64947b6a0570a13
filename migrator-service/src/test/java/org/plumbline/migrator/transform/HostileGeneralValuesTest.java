package org.plumbline.migrator.transform;

class HostileGeneralValuesTest extends HostileValues {

    HostileGeneralValuesTest() {
        super(new GeneralTransformers(), new JsonTransformers());
    }
}
