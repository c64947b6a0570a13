package org.plumbline.service.command;

/** What a schema is to a release. */
record SchemaStanding(Kind kind, String text) {

    enum Kind {
        /** The release works on it: it has its version, or a later one that takes nothing away. */
        SUITABLE,
        /** Somebody else has to do something first: migrate, or bring the database back. */
        NOT_YET,
        /** Waiting does not help. */
        UNSUITABLE
    }
}
