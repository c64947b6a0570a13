import type { State } from '../../main/studio/app/address';
import type { Dataset, Query } from '../../main/studio/app/api/bi/index';
import { dateOf, instantOf, wallOf } from '../../main/studio/app/data/wall';
import { windowOf } from '../../main/studio/app/data/window';
import { drawings } from '../../main/studio/app/explore/drawing';
import { chosenFilters, isIncomplete, isQuery, readAsked, taken, whole, windowFilters, written } from '../../main/studio/app/explore/question';
import { same, test } from './test';

const NOW = Date.parse('2026-03-31T10:20:30Z');
const state = (changes: Partial<State>) => ({ range: null, from: null, to: null, tz: 'UTC', communities: [], platformDetails: [], ...changes }) as unknown as State;

test('a range ends with the five minutes that have begun, and a month before a longer one at its last day', () => {
  same(windowOf(state({ range: '7d' }), NOW), { from: '2026-03-24T10:25:00Z', to: '2026-03-31T10:25:00Z' });
  same(windowOf(state({ range: '12m' }), Date.parse('2028-02-29T00:00:00Z')).from, '2027-02-28T00:05:00Z');
});

test('ends that are given are the window, dates with the midnights of the zone', () => {
  same(windowOf(state({ from: '2026-01-01', to: '2026-04-01', tz: 'Europe/Paris' }), NOW), { from: '2025-12-31T23:00:00Z', to: '2026-03-31T22:00:00Z' });
  same(windowOf(state({ from: '2026-01-01', to: '2026-02-01T00:00:00Z' }), NOW), { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' });
});

test('a field shows a time by the clocks of the zone, and gives it back', () => {
  same(wallOf('2026-07-01T10:00:00Z', 'Europe/Paris'), '2026-07-01T12:00');
  same(instantOf('2026-07-01T12:00', 'Europe/Paris'), '2026-07-01T10:00:00Z');
  same(instantOf('2026-10-25T02:30', 'Europe/Paris'), '2026-10-25T00:30:00Z');
  same([wallOf('soon', 'UTC'), instantOf('', 'UTC')], ['', null]);
});

test('a field for dates shows the date that is written, or that of the zone', () => {
  same([dateOf('2026-01-01', 'America/New_York'), dateOf('2011-12-30', 'Pacific/Apia'), dateOf(null, 'UTC')], ['2026-01-01', '2011-12-30', '']);
  same([dateOf('2026-01-01T04:00:00Z', 'America/New_York'), dateOf('2026-01-01T04:00:00Z', 'UTC')], ['2025-12-31', '2026-01-01']);
});

const asked = { dataset: 'd', measures: [{ agg: 'count' as const }] };
const window = windowFilters('at', { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' });

test('a query that is written by hand keeps the window of the page, or has its own', () => {
  const own = { column: 'language', op: 'eq' as const, value: 'en' };
  const sent = whole({ ...asked, filters: [own] }, window, 'UTC');
  same(sent.filters!.length, 3);
  same(taken(sent, window), { asked: { ...sent, filters: [own] }, windowed: true });
  const changed = { ...sent, filters: [own, window[0]!, { ...window[1]!, value: '2026-03-01T00:00:00Z' }] } as Query;
  same(taken(changed, window), { asked: changed, windowed: false });
});

test('what is no part of a query stays in the address, for the service to refuse', () => {
  same(written({ ...asked, filters: [], colour: 1, timezone: 'UTC' } as never), '{"dataset":"d","measures":[{"agg":"count"}],"colour":1}');
});

test('what has not the shape of a query is none', () => {
  same(
    ['{', '[]', 'null', '{"dataset":"d"}', '{"dataset":"d","measures":[1]}', '{"dataset":"d","measures":[{}],"filters":{}}', '{"dataset":"d","measures":[]}'].map(readAsked),
    [null, null, null, null, null, null, null],
  );
  same(isQuery(asked), true);
});

const dataset = {
  name: 'd',
  communityColumn: 'community',
  columns: [{ name: 'community' }, { name: 'platform_detail' }],
  operands: { eq: 'one', between: 'two', in: 'several', is_null: 'none' },
  transformsWithWidth: ['bucket'],
} as unknown as Dataset;

test('what is still to be filled in is not asked', () => {
  const lacks = (filter: object) => isIncomplete({ ...asked, filters: [{ column: 'c', ...filter } as never] }, dataset);
  same([lacks({ op: 'eq' }), lacks({ op: 'eq', value: 0 }), lacks({ op: 'is_null' })], [true, false, false]);
  same([lacks({ op: 'between', values: [1, ''] }), lacks({ op: 'between', values: [1, 2] }), lacks({ op: 'in' })], [true, false, true]);
  same(isIncomplete({ ...asked, groupBy: [{ column: 'c', transform: 'bucket' }] }, dataset), true);
});

test('the communities and services of the page narrow a dataset that has such', () => {
  const chosen = state({ communities: ['paris'], platformDetails: ['x'] });
  same(chosenFilters(dataset, chosen).map(({ column }) => column), ['community', 'platform_detail']);
  same(chosenFilters({ ...dataset, communityColumn: null, columns: [] }, chosen), []);
});

const column = (name: string, type: string, format = type) => ({ name, type, title: name, format, unit: null }) as never;

test('measures of a kind share a chart, and those of another have one of their own', () => {
  const columns = [column('service', 'text'), column('a', 'integer'), column('b', 'integer'), column('rate', 'numeric', 'percent')];
  const drawn = drawings({ columns, rows: [['x', 1, 2, 0.5], [null, 3, 4, null]] }, { groupBy: [{ column: 'service' }] }, new Set());
  same(drawn.map(({ series }) => series.map(({ name }) => name)), [['a', 'b'], ['rate']]);
  same(drawn[0]!.labels, ['x', 'none']);
});

test('of two groups the one of time runs along, and the other splits', () => {
  const columns = [column('service', 'text'), column('day', 'timestamp'), column('n', 'integer')];
  const rows = [['x', '2026-01-02T00:00:00Z', 2], ['y', '2026-01-01T00:00:00Z', 1], ['x', '2026-01-01T00:00:00Z', 5]];
  const [drawn] = drawings({ columns, rows }, { groupBy: [{ column: 'service' }, { column: 'day', transform: 'day' }], filters: windowFilters('day', { from: '2026-01-01T06:00:00Z', to: '2026-01-03T00:00:00Z' }) }, new Set());
  same(drawn!.series.map(({ name, values }) => [name, values]), [['x', [5, 2]], ['y', [1, null]]]);
  same(drawn!.partial, new Set([0]));
});

test('three groups are for the table', () => same(drawings({ columns: [], rows: [] }, { groupBy: [{ column: 'a' }, { column: 'b' }, { column: 'c' }] }, new Set()), []));
