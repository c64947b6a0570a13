import type { Kpi, RateKpi, Window } from '../api/bi/index';
import type { Grain } from '../shared/address';
import { pieces } from '../shared/calendar';
import type { Series } from '../shared/chart';
import type { Value } from './values';

/** What a chart of a KPI over time shows. */
export interface Course {
  times: string[];
  /** Where each piece of time ends. */
  ends: string[];
  series: Series[];
  /** Those of the times whose piece of time is not whole in the window. */
  partial: Set<number>;
}

export interface Measured {
  kpi: Pick<Kpi | RateKpi, 'title' | 'format' | 'unit'>;
  window: Window;
  grain: Grain;
  zone: string;
  now: Value[];
  /** The window before, and what it is called; null where nothing is compared. */
  before: { name: string; then: Value[] } | null;
}

/** A KPI by pieces of time: where nothing happened an amount is 0, and a rate or a duration is not there. */
export function course({ kpi: { title, format, unit }, window, grain, zone, now, before }: Measured): Course {
  if (now.length === 0) return { times: [], ends: [], series: [], partial: new Set() };
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const counts = format === 'integer';
  const nothing = counts ? 0 : null;
  const cut = pieces(from, to, grain, zone);
  const found = new Map(now.map(({ time, value }) => [Date.parse(time!), value]));
  const series: Series[] = [
    { name: title, format, unit, kind: counts ? 'bar' : 'line', values: cut.map(({ start }) => found.get(start) ?? nothing) },
  ];
  if (before !== null) {
    const earlier = before.then.map(({ time, value }) => ({ at: Date.parse(time!) + (to - from), value }));
    const of = ({ start, end }: { start: number; end: number }) =>
      earlier.find(({ at }) => Math.abs(at - start) <= (end - start) / 2)?.value ?? nothing;
    series.push({ name: before.name, format, unit, kind: 'line', previous: true, values: cut.map(of) });
  }
  return {
    times: cut.map(({ start }) => new Date(start).toISOString()),
    ends: cut.map(({ end }) => new Date(end).toISOString()),
    series,
    partial: new Set(cut.flatMap(({ start, end }, index) => (start < from || end > to ? [index] : []))),
  };
}
