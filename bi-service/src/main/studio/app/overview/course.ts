import type { Grain } from '../address';
import type { Kpi, RateKpi, Window } from '../api/bi/index';
import { pieces, type Piece } from '../data/calendar';
import type { Series } from '../part/chart';
import type { Value } from './values';

/** The content of a chart of a KPI over time. */
export interface Course {
  times: string[];
  /** The end of each bucket. */
  ends: string[];
  series: Series[];
  /** For each bucket, the one in the previous window that it is compared with; null if there is none. */
  earlier: (Piece | null)[];
  /** Indexes of the buckets that the window cuts short. */
  partial: Set<number>;
}

export interface Measured {
  kpi: Pick<Kpi | RateKpi, 'title' | 'format' | 'unit'>;
  window: Window;
  grain: Grain;
  zone: string;
  now: Value[];
  /** The previous window and its name; null if nothing is compared. */
  before: { name: string; then: Value[] } | null;
}

/** A KPI by buckets of time: an empty bucket is 0 for an amount, and missing for a rate or a duration. */
export function course({ kpi: { title, format, unit }, window, grain, zone, now, before }: Measured): Course {
  if (now.length === 0) return { times: [], ends: [], series: [], earlier: [], partial: new Set() };
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const counts = format === 'integer';
  const nothing = counts ? 0 : null;
  const cut = pieces(from, to, grain, zone);
  const found = new Map(now.map(({ time, value }) => [Date.parse(time!), value]));
  const series: Series[] = [
    { name: title, format, unit, kind: counts ? 'bar' : 'line', values: cut.map(({ start }) => found.get(start) ?? nothing) },
  ];
  const cutBefore = before === null ? [] : pieces(from - (to - from), from, grain, zone);
  const earlier = cut.map((piece) => nearest(piece, to - from, cutBefore));
  if (before !== null) {
    const was = new Map(before.then.map(({ time, value }) => [Date.parse(time!), value]));
    const of = (piece: Piece | null) => (piece && was.get(piece.start)) ?? nothing;
    series.push({ name: before.name, format, unit, kind: 'line', previous: true, values: earlier.map(of) });
  }
  return {
    times: cut.map(({ start }) => new Date(start).toISOString()),
    ends: cut.map(({ end }) => new Date(end).toISOString()),
    series,
    earlier,
    partial: new Set(cut.flatMap(({ start, end }, index) => (start < from || end > to ? [index] : []))),
  };
}

/** The earlier bucket that starts one window length before, give or take half a bucket: calendar buckets differ in length. */
function nearest({ start, end }: Piece, length: number, earlier: Piece[]): Piece | null {
  return earlier.find((one) => Math.abs(one.start + length - start) <= (end - start) / 2) ?? null;
}
