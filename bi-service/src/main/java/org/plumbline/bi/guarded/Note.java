package org.plumbline.bi.guarded;

/** Something that a file says of itself. */
record Note(String name, String value) {}
