import type { Grain } from '../../main/studio/app/address';
import { pieces, startOf } from '../../main/studio/app/data/calendar';
import { chance, holds, same, test } from './test';

const HOUR = 3_600_000;
const at = Date.parse;
const starts = (from: string, to: string, grain: Grain, zone: string) =>
  pieces(at(from), at(to), grain, zone).map(({ start }) => new Date(start).toISOString().slice(0, 16));

test('a day has 23 hours where clocks go forward, and 25 where they go back', () => {
  const hours = (day: string, zone: string) => {
    const [piece] = pieces(at(day), at(day) + 1, 'day', zone);
    return (piece!.end - piece!.start) / HOUR;
  };
  same(hours('2026-03-29T12:00Z', 'Europe/Paris'), 23);
  same(hours('2026-10-25T12:00Z', 'Europe/Paris'), 25);
  same(hours('2026-09-26T20:00Z', 'Pacific/Auckland'), 23);
  same(hours('2026-04-04T20:00Z', 'Pacific/Auckland'), 25);
  same(hours('2026-10-03T20:00Z', 'Australia/Lord_Howe'), 23.5);
});

test('days of a zone whose clocks change begin at its midnights', () => {
  same(starts('2026-10-23T22:00Z', '2026-10-26T23:00Z', 'day', 'Europe/Paris'), [
    '2026-10-23T22:00',
    '2026-10-24T22:00',
    '2026-10-25T23:00',
  ]);
});

test('a day whose midnight clocks skip begins when they have', () => {
  // Clocks go forward from 0:00 to 1:00 in Cairo.
  same(starts('2026-04-24T10:00Z', '2026-04-24T11:00Z', 'day', 'Africa/Cairo'), ['2026-04-23T22:00']);
});

test('an hour that clocks pass twice is two', () => {
  same(starts('2026-10-24T23:30Z', '2026-10-25T02:30Z', 'hour', 'Europe/Paris'), [
    '2026-10-24T23:00',
    '2026-10-25T00:00',
    '2026-10-25T01:00',
    '2026-10-25T02:00',
  ]);
});

test('hours begin with the clock, where a zone is half an hour off', () => {
  same(starts('2026-05-01T10:10Z', '2026-05-01T10:40Z', 'hour', 'Asia/Kolkata'), ['2026-05-01T09:30', '2026-05-01T10:30']);
});

test('weeks begin on Mondays, and months on their first day', () => {
  same(starts('2026-03-25T12:00Z', '2026-04-01T00:00Z', 'week', 'Europe/Paris'), ['2026-03-22T23:00', '2026-03-29T22:00']);
  same(starts('2025-12-15T00:00Z', '2026-02-01T00:00Z', 'month', 'UTC'), ['2025-12-01T00:00', '2026-01-01T00:00']);
  same(starts('2026-03-15T00:00Z', '2026-04-02T00:00Z', 'month', 'Europe/Paris'), ['2026-02-28T23:00', '2026-03-31T22:00']);
});

test('pieces follow each other without a gap, cover the window, and begin where they say', () => {
  const next = chance(7);
  const zones = ['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo'];
  for (let round = 0; round < 150; round++) {
    const zone = zones[next(zones.length)]!;
    const grain = (['hour', 'day', 'week', 'month'] as const)[next(4)]!;
    const from = at('2015-01-01T00:00Z') + next(12 * 365 * 24 * 60) * 60_000;
    const to = from + (1 + next(grain === 'hour' ? 100 : 4_000)) * HOUR;
    const found = pieces(from, to, grain, zone);
    const about = `${grain} ${zone} ${new Date(from).toISOString()}`;
    holds(found[0]!.start <= from && found[0]!.end > from, `begins beside its window: ${about}`);
    holds(found.at(-1)!.start < to && found.at(-1)!.end >= to, `ends beside its window: ${about}`);
    found.forEach(({ start, end }, index) => {
      holds(start < end, `is empty: ${about}`);
      same(startOf(start, grain, zone), start, about);
      same(startOf(end - 1, grain, zone), start, about);
      if (index > 0) same(start, found[index - 1]!.end, about);
    });
  }
});
