package org.plumbline.migrator.run;

/** Fired in the transaction in which a run ends, successful or not: observe it after success. */
public record RunEnded(RunView run) {}
