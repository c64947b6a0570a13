import { FailureCause, RunPhase, RunState, type Run } from '../api/migrator/index';

export type StepName = 'read' | 'transform' | 'load' | 'check' | 'publish';

export interface Step {
  name: StepName;
  /** How much of it is done, 0 to 1. */
  share: number;
  /** `skipped`: the run ended well without it, for nothing had changed. */
  state: 'waiting' | 'now' | 'done' | 'broken' | 'skipped';
  /** Rows, where the step has any. */
  rows: number | null;
}

/**
 * A run's phases as steps of a track. Chunks are read, transformed and loaded one after the other, each as a whole, so these three go on
 * together: as far as the rows are read that are to be read. A publication checks its content and publishes it in one transaction; what
 * comes after it, its maintenance, is of no concern to readers.
 */
export function steps(run: Run): Step[] {
  const { counts, phase, state } = run;
  const began = (one: RunPhase) => run.phases.some((times) => times.phase === one);
  const ended = state !== RunState.running;
  const well = state === RunState.succeeded;
  const published = began(RunPhase.maintenance) || phase === RunPhase.done || (well && began(RunPhase.publication));

  const loaded = began(RunPhase.publication) || began(RunPhase.maintenance) || (ended && well);
  const share = loaded ? 1 : Number(run.progress.share ?? 0);
  const loading: Step['state'] = loaded ? 'done' : ended ? 'broken' : 'now';
  // What the source does not give is neither transformed nor loaded.
  const behind: Step['state'] = loading === 'broken' && run.failureCause === FailureCause.source ? 'waiting' : loading;
  const moved: Step[] = [
    { name: 'read', share, state: loading, rows: counts.read },
    { name: 'transform', share, state: behind, rows: null },
    { name: 'load', share, state: behind, rows: counts.written },
  ];
  if (well && !began(RunPhase.publication)) {
    return [...moved, { name: 'check', share: 0, state: 'skipped', rows: null }, { name: 'publish', share: 0, state: 'skipped', rows: null }];
  }
  const checking = began(RunPhase.publication);
  return [
    ...moved,
    {
      name: 'check',
      share: checking && (ended || published) ? 1 : 0,
      state: !checking ? 'waiting' : published ? 'done' : ended ? 'broken' : 'now',
      rows: null,
    },
    { name: 'publish', share: published ? 1 : 0, state: published ? 'done' : 'waiting', rows: null },
  ];
}

/** Seconds until the rows are read that are known so far; null where the run does not say. */
export function secondsLeft(run: Run, now: number): number | null {
  if (run.state !== RunState.running || !run.progress.eta) return null;
  return Math.max(0, Math.round((Date.parse(run.progress.eta) - now) / 1000));
}
