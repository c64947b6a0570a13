import { GRAINS } from '../address';
import type { AnswerColumn, Filter, Query, QueryAnswer, QueryGroup } from '../api/bi/index';
import { after } from '../data/calendar';
import { words } from '../data/format';
import type { Series } from '../part/chart';
import { strings } from '../strings';
import { plainCell } from './cell';

/** A chart of an answer. */
export interface Drawing {
  title: string;
  /** Labels of the axis, one for each place. */
  labels: string[];
  series: Series[];
  grain: string;
  /** Places of buckets that the filters cut short. */
  partial: Set<number>;
  /** How many places or series are shown, and how many there are. */
  left: { shown: number; all: number } | null;
}

const MOST_SERIES = 8;
const MOST_PLACES = 60;

type Row = unknown[];
type Cut = (group: QueryGroup | undefined, times: unknown[]) => Set<number>;

/**
 * The charts of an answer. For one group: one chart per kind of measure; for two groups: one per measure. Empty if nothing can be drawn.
 */
export function drawings({ columns: answered, rows }: Pick<QueryAnswer, 'columns' | 'rows'>, { groupBy: groups = [], filters = [], timezone = 'UTC' }: Pick<Query, 'groupBy' | 'filters' | 'timezone'>, named: ReadonlySet<string>): Drawing[] {
  // A custom name distinguishes measures with the same title.
  const columns = answered.map((column) => (named.has(column.name) ? { ...column, title: words(column.name) } : column));
  const cut = (group: QueryGroup | undefined, times: unknown[]) => cutOff(group, times, filters, timezone);
  if (groups.length === 1) return ofOne(columns, rows, groups, cut);
  return groups.length === 2 ? ofTwo(columns, rows, groups, cut) : [];
}

/** The buckets that are cut short because a filter bounds their column within them. */
function cutOff(group: QueryGroup | undefined, times: unknown[], filters: readonly Filter[], zone: string): Set<number> {
  const grain = GRAINS.find((one) => one === group?.transform);
  const bound = (...ops: string[]) => Date.parse(String(filters.find(({ column, op }) => column === group?.column && ops.includes(op))?.value));
  const [from, to] = [bound('gte', 'gt'), bound('lt', 'lte')];
  if (grain === undefined) return new Set();
  return new Set(
    times.flatMap((time, place) => {
      const start = Date.parse(String(time));
      return start < from || after(start, grain, zone) > to ? [place] : [];
    }),
  );
}

function ofOne(columns: AnswerColumn[], rows: Row[], groups: readonly QueryGroup[], cut: Cut): Drawing[] {
  const place = columns[0]!;
  const time = place.type === 'timestamp';
  const sorted = time ? chronological(rows, 0) : rows;
  const shown = time ? sorted : sorted.slice(0, MOST_PLACES);
  const labels = shown.map((row) => plainCell(place, row[0], groups[0]));
  const kinds = new Map<string, number[]>();
  columns.slice(1).forEach((column, at) => {
    if (!isNumber(column)) return;
    const kind = `${column.format} ${column.unit ?? ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), at + 1]);
  });
  return [...kinds.values()].map((of) => ({
    title: strings.chartOf(of.map((at) => columns[at]!.title).join(', '), place.title),
    labels,
    series: of.map((at) => series(columns[at]!, columns[at]!.title, shown.map((row) => row[at] as number | null), time && of.length > 1)),
    grain: groups[0]?.transform ?? '',
    partial: cut(groups[0], shown.map((row) => row[0])),
    left: shown.length < rows.length ? { shown: shown.length, all: rows.length } : null,
  }));
}

function ofTwo(columns: AnswerColumn[], rows: Row[], groups: readonly QueryGroup[], cut: Cut): Drawing[] {
  const along = columns[1]!.type === 'timestamp' && columns[0]!.type !== 'timestamp' ? 1 : 0;
  const split = 1 - along;
  const time = columns[along]!.type === 'timestamp';
  const places = distinct(time ? chronological(rows, along) : rows, along);
  const shown = time ? places : places.slice(0, MOST_PLACES);
  const labels = shown.map((value) => plainCell(columns[along]!, value, groups[along]));
  return columns.slice(2).flatMap((measure, at): Drawing[] => {
    if (!isNumber(measure)) return [];
    const cells = new Map(rows.map((row) => [key(row[along], row[split]), row[at + 2] as number | null]));
    const totals = distinct(rows, split).map((value) => ({
      value,
      total: rows.reduce((sum, row) => (row[split] === value ? sum + Math.abs(Number(row[at + 2] ?? 0)) : sum), 0),
    }));
    const biggest = totals.sort((one, other) => other.total - one.total).slice(0, MOST_SERIES);
    return [
      {
        title: strings.chartOf(measure.title, [columns[along]!.title, columns[split]!.title].join(', ')),
        labels,
        series: biggest.map(({ value }) =>
          series(measure, plainCell(columns[split]!, value, groups[split]), shown.map((place) => cells.get(key(place, value)) ?? null), time),
        ),
        grain: groups[along]?.transform ?? '',
        partial: cut(groups[along], shown),
        left: totals.length > biggest.length ? { shown: biggest.length, all: totals.length } : null,
      },
    ];
  });
}

function series(column: AnswerColumn, name: string, values: (number | null)[], line: boolean): Series {
  return { name, format: column.format, unit: column.unit, kind: line ? 'line' : 'bar', values };
}

export function isNumber({ type }: Pick<AnswerColumn, 'type'>) {
  return type === 'integer' || type === 'numeric';
}

function chronological(rows: Row[], at: number): Row[] {
  return [...rows].sort((one, other) => String(one[at] ?? '').localeCompare(String(other[at] ?? '')));
}

function distinct(rows: Row[], at: number): unknown[] {
  return [...new Set(rows.map((row) => row[at]))];
}

function key(one: unknown, other: unknown) {
  return JSON.stringify([one, other]);
}

