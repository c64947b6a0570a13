import type { DatasetFreshness } from '../../main/studio/app/api/bi/index';
import { standing } from '../../main/studio/app/part/freshness';
import { same, test } from './test';

const of = (staleCause: DatasetFreshness['staleCause'], lastRun: 'succeeded' | 'refused' | 'failed' | null) =>
  standing({ stale: staleCause !== null, staleCause, lastRun: lastRun && { id: 9, state: lastRun, finishedAt: '', error: null } });

test('numbers are refused where the last run was, whatever is said first of them', () => {
  same([of(null, 'succeeded'), of(null, null), of('no_run', 'succeeded'), of('run_failed', 'failed')], ['fresh', 'fresh', 'stale', 'stale']);
  same([of('check_failed', 'refused'), of('nothing_published', 'refused'), of('not_checked', 'refused')], ['refused', 'refused', 'refused']);
  same([of('nothing_published', null), of('nothing_published', 'failed'), of('not_checked', 'succeeded')], ['stale', 'stale', 'stale']);
});
