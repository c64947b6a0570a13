import { compared } from '../../main/studio/app/data/compared';
import { withTotals, type Frame } from '../../main/studio/app/overview/frame';
import { same, test } from './test';

const value = (group: string, of: number | null) => ({ time: null, group, value: of });

test('groups that are there on one side only add up on both', () => {
  const rows = compared([value('vk', 3), value('tiktok', 1)], [value('vk', 2), value('youtube', 40)], true);
  same(
    rows.map(({ group, value: now, previous }) => [group, now, previous]),
    [
      ['vk', 3, 2],
      ['tiktok', 1, 0],
      ['youtube', 0, 40],
    ],
  );
});

test('a rate that there was only before is none now', () => {
  const rows = compared([value('vk', 0.5)], [value('youtube', 0.2)], false);
  same(rows.map(({ group, previous }) => [group, previous]), [['vk', null]]);
});

test('without a comparison nothing was before', () => same(compared([value('vk', 3)], null, true)[0]!.previous, null));

test('totals are those of the latest frame of the same window and publication', () => {
  const frame = (to: string, of: number, publication = 7) =>
    ({ name: 'reports', window: { from: '2026-01-01T00:00:00Z', to }, publication, kpi: { value: of } }) as Frame;
  const shown = frame('2026-02-01T00:00:00Z', 5);
  same(withTotals(shown, frame('2026-02-01T00:00:00Z', 2)).kpi.value, 2);
  same(withTotals(shown, frame('2026-03-01T00:00:00Z', 2)).kpi.value, 5);
  same(withTotals(shown, frame('2026-02-01T00:00:00Z', 2, 8)).kpi.value, 5);
  same(withTotals(shown, null).kpi.value, 5);
});
