import type { MetricValues, Window } from '../../main/studio/app/api/bi/index';
import { before, read } from '../../main/studio/app/overview/values';
import { same, test } from './test';

const answer = (columns: string[], rows: unknown[][]) => ({ columns: columns.map((name) => ({ name })), rows }) as unknown as MetricValues;

test('values have their groups, and none is a group as well', () => {
  same(read(answer(['language', 'value'], [['fr', 7], [null, 0]]), 'language'), [
    { time: null, group: 'fr', value: 7 },
    { time: null, group: null, value: 0 },
  ]);
});

test('values of pieces of time have their time, and nothing is not 0', () => {
  same(read(answer(['time', 'value', 'numerator', 'denominator'], [['2026-01-01T00:00:00Z', 1, 2, 2], ['2026-01-02T00:00:00Z', null, 0, 0]])), [
    { time: '2026-01-01T00:00:00Z', group: null, value: 1 },
    { time: '2026-01-02T00:00:00Z', group: null, value: null },
  ]);
});

test('the window before is as long, and ends where the window begins', () => {
  same(before({ from: '2026-03-01T00:00:00Z', to: '2026-03-08T12:00:00Z' } as Window), { from: '2026-02-21T12:00:00.000Z', to: '2026-03-01T00:00:00Z' });
});
