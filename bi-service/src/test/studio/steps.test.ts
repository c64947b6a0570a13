import type { Run, RunPhase } from '../../main/studio/app/api/migrator/index';
import { secondsLeft, steps } from '../../main/studio/app/operations/steps';
import { same, test } from './test';

function run(state: Run['state'], phases: RunPhase[], changes: Partial<Run> = {}): Run {
  const times = phases.map((phase) => ({ phase, startedAt: '2026-11-25T08:00:00Z', finishedAt: '2026-11-25T08:00:01Z', durationMillis: 1000 }));
  const counts = { read: 40, written: 10, unchanged: 25, quarantined: 5, deleted: 0 };
  const progress = { expected: 100, share: 0.4, secondsLeft: 6, eta: '2026-11-25T08:00:10Z' };
  return { state, phase: phases.at(-1), phases: times, counts, progress, failureCause: null, ...changes } as Run;
}

const states = (one: Run) => steps(one).map(({ state }) => state);
const shares = (one: Run) => steps(one).map(({ share }) => share);

test('chunks are read, transformed and loaded together', () => {
  const loading = run('running', ['preflight', 'load']);
  same(shares(loading), [0.4, 0.4, 0.4, 0, 0]);
  same(states(loading), ['now', 'now', 'now', 'waiting', 'waiting']);
  same(steps(loading).map(({ rows }) => rows), [40, null, 10, null, null]);
});

test('a publication checks before it publishes', () => {
  same(states(run('running', ['preflight', 'load', 'publication'])), ['done', 'done', 'done', 'now', 'waiting']);
});

test('readers have the content while the maintenance goes on', () => {
  same(states(run('running', ['preflight', 'load', 'publication', 'maintenance'])), ['done', 'done', 'done', 'done', 'done']);
});

test('a refused run broke at its checks, and published nothing', () => {
  const refused = run('refused', ['preflight', 'load', 'publication']);
  same(states(refused), ['done', 'done', 'done', 'broken', 'waiting']);
  same(shares(refused), [1, 1, 1, 1, 0]);
});

test('a run that found nothing changed has skipped checks and publication', () => {
  same(states(run('succeeded', ['preflight', 'load'])), ['done', 'done', 'done', 'skipped', 'skipped']);
});

test('where the source cannot be read nothing after the reading has failed', () => {
  same(states(run('failed', ['preflight'], { failureCause: 'source' })), ['broken', 'waiting', 'waiting', 'waiting', 'waiting']);
  same(states(run('failed', ['preflight', 'load'], { failureCause: 'other' })), ['broken', 'broken', 'broken', 'waiting', 'waiting']);
});

test('the time that is left goes down between events, and not below nothing', () => {
  const loading = run('running', ['preflight', 'load']);
  same(secondsLeft(loading, Date.parse('2026-11-25T08:00:04Z')), 6);
  same(secondsLeft(loading, Date.parse('2026-11-25T08:00:14Z')), 0);
  same(secondsLeft(run('succeeded', ['preflight', 'load']), 0), null);
});
