package org.plumbline.deploy.local.migration;

/** A check that found something in the content, with what it found in a sentence. */
record FailedCheck(String id, String description, String message) {

    @Override
    public String toString() {
        return "%s: %s (%s)".formatted(id, message, description);
    }
}
