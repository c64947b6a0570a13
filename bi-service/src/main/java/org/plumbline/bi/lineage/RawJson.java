package org.plumbline.bi.lineage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** JSON that the database holds, written as it is: no number loses a digit on its way. */
@RegisterForReflection
record RawJson(@JsonValue @JsonRawValue String text) {}
