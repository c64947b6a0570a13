package org.plumbline.migrator.transform;

import java.util.List;

/** Transformers of one field of knowledge. */
public interface TransformerSet {

    List<Transformer> transformers();
}
