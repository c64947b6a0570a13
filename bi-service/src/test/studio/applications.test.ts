import { course } from '../../main/studio/app/recruiting/course';
import { same, test } from './test';

const window = { from: '2026-10-24T00:00:00Z', to: '2026-10-26T12:00:00Z' };
const value = (time: string, group: string | null, of: number) => ({ time, group, value: of });

test('no application is nothing to draw', () => same(course([], window, 'day', 'UTC', 'integer', null).series, []));

test('each status is a line, the most frequent first, and a day without any is 0', () => {
  const { series, times, partial } = course(
    [value('2026-10-24T00:00:00Z', 'hired', 2), value('2026-10-24T00:00:00Z', 'new', 1), value('2026-10-26T00:00:00Z', 'new', 7)],
    window,
    'day',
    'UTC',
    'integer',
    null,
  );
  same(times.length, 3);
  same(series.map(({ name }) => name), ['New', 'Hired']);
  same(series.map(({ values }) => values), [[1, 0, 7], [2, 0, 0]]);
  same([...partial], [2]);
});
