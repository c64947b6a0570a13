package org.plumbline.migrator.transform;

import java.util.List;

/** Transformers of one domain. */
public interface TransformerSet {

    List<Transformer> transformers();
}
