import { course, type Measured } from '../../main/studio/app/overview/course';
import { same, test } from './test';

const counted = { title: 'Reports', format: 'integer', unit: null } as const;
const rate = { title: 'Removal rate', format: 'percent', unit: '%' } as const;
const value = (time: string, of: number | null) => ({ time, group: null, value: of });

function drawn(changes: Partial<Measured>) {
  const window = { from: '2026-10-23T22:00:00Z', to: '2026-10-27T23:00:00Z' } as Measured['window'];
  return course({ kpi: counted, window, grain: 'day', zone: 'Europe/Paris', now: [], before: null, ...changes });
}

test('nothing found is nothing to draw', () => same(drawn({}).times, []));

test('days in which nothing happened are 0, and each is there once where clocks change', () => {
  const { times, series, partial } = drawn({ now: [value('2026-10-24T22:00:00Z', 5)] });
  same(times, ['2026-10-23T22:00:00.000Z', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', '2026-10-26T23:00:00.000Z']);
  same(series[0]!.values, [0, 5, 0, 0]);
  same([...partial], []);
});

test('a day without a rate is a gap, not 0 and not left out', () => {
  const { times, series } = drawn({ kpi: rate, now: [value('2026-10-23T22:00:00Z', 0.5), value('2026-10-26T23:00:00Z', 0)] });
  same(times.length, 4);
  same(series[0]!.values, [0.5, null, null, 0]);
});

test('months in which nothing happened are 0', () => {
  const { series } = drawn({
    window: { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' } as Measured['window'],
    grain: 'month',
    zone: 'UTC',
    now: [value('2026-01-01T00:00:00Z', 3), value('2026-03-01T00:00:00Z', 4)],
  });
  same(series[0]!.values, [3, 0, 4]);
});

test('pieces that the window cuts are not whole', () => {
  const { partial, times } = drawn({
    window: { from: '2026-10-24T10:00:00Z', to: '2026-10-26T10:00:00Z' } as Measured['window'],
    now: [value('2026-10-23T22:00:00Z', 1)],
  });
  same(times.length, 3);
  same([...partial], [0, 2]);
});

test('the last day of 23 hours is whole', () => {
  const { partial } = drawn({
    window: { from: '2026-03-27T23:00:00Z', to: '2026-03-29T22:00:00Z' } as Measured['window'],
    now: [value('2026-03-28T23:00:00Z', 1)],
  });
  same([...partial], []);
});

test('the same time before stands under the days that it is compared with, across a change of clocks', () => {
  const { series } = drawn({
    now: [value('2026-10-23T22:00:00Z', 1)],
    before: {
      name: 'before',
      then: [value('2026-10-19T22:00:00Z', 7), value('2026-10-21T22:00:00Z', 9), value('2026-10-22T22:00:00Z', 0)],
    },
  });
  same(series[1]!.values, [7, 0, 9, 0]);
});

test('a piece is compared with the one that starts the length of the window before, as the calendar cuts it', () => {
  const week = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });
  const { earlier, series } = drawn({
    window: { from: '2026-03-01T00:00:00Z', to: '2026-03-15T00:00:00Z' } as Measured['window'],
    grain: 'week',
    zone: 'UTC',
    now: [value('2026-03-02T00:00:00Z', 1)],
    before: { name: 'before', then: [value('2026-02-16T00:00:00Z', 7)] },
  });
  same(earlier.map((piece) => piece?.start), [Date.parse('2026-02-09'), Date.parse('2026-02-16'), Date.parse('2026-02-23')]);
  same(earlier[1], week('2026-02-16', '2026-02-23'));
  same(series[1]!.values, [0, 7, 0]);
});

test('across a change of clocks a day is compared with a day of the calendar', () => {
  const { earlier } = drawn({ now: [value('2026-10-23T22:00:00Z', 1)], before: { name: 'before', then: [] } });
  same(
    earlier.map((piece) => new Date(piece!.start).toISOString()),
    ['2026-10-19T22:00:00.000Z', '2026-10-20T22:00:00.000Z', '2026-10-21T22:00:00.000Z', '2026-10-22T22:00:00.000Z'],
  );
});
