import { FailureCause, RunPhase, RunState, type Run } from '../api/migrator/index';

export type StepName = 'read' | 'transform' | 'load' | 'check' | 'publish';

export interface Step {
  name: StepName;
  /** The completed share, 0 to 1. */
  share: number;
  /** `skipped`: the run succeeded without it, because nothing had changed. */
  state: 'waiting' | 'now' | 'done' | 'broken' | 'skipped';
  /** Rows, if the step counts any. */
  rows: number | null;
}

/**
 * A run's phases as steps of a track. Each chunk is read, transformed and loaded before the next, so these three steps progress together,
 * by the share of rows read. A publication checks its content and publishes it in one transaction; its maintenance afterwards does not
 * concern readers.
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
  // Rows that the source does not deliver are neither transformed nor loaded.
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

/** Seconds until the rows known so far are read; null if the run does not say. */
export function secondsLeft(run: Run, now: number): number | null {
  if (run.state !== RunState.running || !run.progress.eta) return null;
  return Math.max(0, Math.round((Date.parse(run.progress.eta) - now) / 1000));
}
