package org.plumbline.service.command;

/** What a schema is to a release. */
sealed interface SchemaStanding {

    /** In a sentence. */
    String text();

    /** The release works on it: it has its version, or a later one that takes nothing away. */
    record Suitable(String text) implements SchemaStanding {}

    /** Somebody else has to do something first: migrate, or bring the database back. */
    record NotYet(String text) implements SchemaStanding {}

    /** Waiting does not help. */
    record Unsuitable(String text) implements SchemaStanding {}
}
