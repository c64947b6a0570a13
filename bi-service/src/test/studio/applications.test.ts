import { address } from '../../main/studio/app/address';
import { closedWindowParameters } from '../../main/studio/app/data/api';
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

test('a window with one end has the other as the overview has it', () => {
  const asked = (query: string) => {
    address.follow('/overview');
    address.follow(`/recruiting?tz=UTC&${query}`);
    return closedWindowParameters();
  };
  same(asked('to=2026-11-01'), { from: '2026-10-02T00:00:00Z', to: '2026-11-01T00:00:00Z' });
  const { from, to } = asked('from=2026-10-01');
  same([from, Date.parse(to!) > Date.now()], ['2026-10-01T00:00:00Z', true]);
  same(asked('range=7d'), { range: '7d' });
  same(asked('from=2026-10-01&to=2026-11-01'), { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' });
});
