package org.plumbline.model.tree;

import java.util.Collection;

/** What to offer to somebody who wrote a name that is not known. */
@FunctionalInterface
public interface Hints {

    /** The end of a sentence, such as {@code "; did you mean 'language'?"}; empty where nothing comes near. */
    String hint(String unknown, Collection<String> known);
}
