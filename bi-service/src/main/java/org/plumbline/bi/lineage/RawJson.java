package org.plumbline.bi.lineage;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** JSON from the database, written verbatim: no number loses a digit. */
@RegisterForReflection
record RawJson(@JsonValue @JsonRawValue String text) {}
