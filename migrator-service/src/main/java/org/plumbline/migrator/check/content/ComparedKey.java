package org.plumbline.migrator.check.content;

/** A row by its legacy key and its new key in the id map. */
public record ComparedKey(String legacyId, long newId) {}
