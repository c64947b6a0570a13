package org.plumbline.migrator.run;

/** Fired when a run has ended, however it did, and in its transaction: observe it after success. */
public record RunEnded(RunView run) {}
