import type { Grain } from '../address';
import type { Window } from '../api/bi/index';
import { pieces } from '../data/calendar';
import { titled } from '../data/format';
import type { Value } from '../overview/values';
import type { Series } from '../part/chart';

export interface Course {
  times: string[];
  series: Series[];
  partial: Set<number>;
}

/** Applications by buckets of time, with a line for each status, the most frequent first; an empty bucket is 0. */
export function course(values: Value[], window: Window, grain: Grain, zone: string, format: string, unit: string | null): Course {
  if (values.length === 0) return { times: [], series: [], partial: new Set() };
  const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
  const cut = pieces(from, to, grain, zone);
  const byStatus = new Map<string, Map<number, number>>();
  for (const { time, group, value } of values) {
    const status = group ?? '';
    const counts = byStatus.get(status) ?? new Map<number, number>();
    byStatus.set(status, counts.set(Date.parse(time!), value ?? 0));
  }
  const sum = (counts: Map<number, number>) => [...counts.values()].reduce((one, other) => one + other, 0);
  return {
    times: cut.map(({ start }) => new Date(start).toISOString()),
    series: [...byStatus]
      .sort(([, one], [, other]) => sum(other) - sum(one))
      .map(([status, counts]) => ({ name: titled(status), format, unit, kind: 'line', values: cut.map(({ start }) => counts.get(start) ?? 0) })),
    partial: new Set(cut.flatMap(({ start, end }, index) => (start < from || end > to ? [index] : []))),
  };
}
