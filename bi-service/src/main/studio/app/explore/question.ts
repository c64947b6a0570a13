import type { Dataset, Filter, Query, QueryGroup, QueryMeasure } from '../api/bi/index';
import { address, type State } from '../shared/address';
import { SpanGrainEnum } from '../api/catalog/index';

/** What the address says of a query: all but the window, the zone and what they come to. */
export type Asked = Pick<Query, 'dataset' | 'measures' | 'groupBy' | 'filters' | 'orderBy' | 'limit'>;

export const PARAMETERS = {
  query: 'q',
  /** The column that the window is of; `none` where there is none. */
  over: 'over',
  measure: 'measure',
} as const;

export const NO_WINDOW = 'none';
/** The column that the address narrows to services by. */
const SERVICE = 'platform_detail';
const OPTIONAL_LISTS = new Set(['groupBy', 'filters', 'orderBy']);
const COUNT: QueryMeasure = { agg: 'count' };

/** The query of the address; null where it has none that can be read. */
export function readAsked(written: string | null): Asked | null {
  if (written === null) return null;
  try {
    const read = JSON.parse(written) as unknown;
    return isQuery(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether something has the shape of a query; whether its names are known is for the service. */
export function isQuery(read: unknown): read is Query {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const { dataset, measures, groupBy, filters, orderBy } = read as Record<string, unknown>;
  const entries = (value: unknown) => value === undefined || (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null));
  const withFilters = (value: unknown) => entries((value as { filters?: unknown }).filters);
  return (
    typeof dataset === 'string' &&
    Array.isArray(measures) &&
    measures.length > 0 &&
    entries(measures) &&
    measures.every(withFilters) &&
    entries(groupBy) &&
    entries(filters) &&
    entries(orderBy)
  );
}

/** Where a dataset has no query yet. */
export function first(dataset: Dataset): Asked {
  return { dataset: dataset.name, measures: [COUNT] };
}

/** A query as short as it can be written; what is no part of one stays in, for the service to refuse. */
export function written(asked: Asked): string {
  const { timezone: _, ...rest } = asked as Query;
  return JSON.stringify(Object.fromEntries(Object.entries(rest).filter(([name, value]) => !OPTIONAL_LISTS.has(name) || (value as unknown[]).length > 0)));
}

export function timesOf(dataset: Dataset) {
  return dataset.columns.filter(({ type }) => type === 'timestamp');
}

/** The column that the window is of: that of the address, else the dataset's first time. */
export function overOf(dataset: Dataset): string | null {
  const over = address.extra.get(PARAMETERS.over);
  if (over === NO_WINDOW) return null;
  const times = timesOf(dataset);
  return (times.find(({ name }) => name === over) ?? times[0])?.name ?? null;
}

/** The filters that a window comes to. */
export function windowFilters(over: string | null, window: { from: string; to: string }): Filter[] {
  if (over === null) return [];
  return [
    { column: over, op: 'gte', value: window.from },
    { column: over, op: 'lt', value: window.to },
  ];
}

/** The filters that the page's communities and services come to, where a dataset has such. */
export function chosenFilters({ communityColumn, columns }: Dataset, { communities, platformDetails }: State): Filter[] {
  const service = columns.find(({ name }) => name === SERVICE);
  return [
    ...(communityColumn !== null && communities.length > 0 ? [{ column: communityColumn, op: 'in' as const, values: communities }] : []),
    ...(service && platformDetails.length > 0 ? [{ column: service.name, op: 'in' as const, values: platformDetails }] : []),
  ];
}

/** The whole query, as it is sent. */
export function whole(asked: Asked, window: Filter[], timezone: string): Query {
  const filters = [...(asked.filters ?? []), ...window];
  return { ...asked, filters, timezone };
}

/** A query that was written by hand, less the window that the page gives it; null for the window where it is not in there any more. */
export function taken(query: Query, window: Filter[]): { asked: Asked; windowed: boolean } {
  const same = (one: Filter | undefined, other: Filter) => JSON.stringify(one) === JSON.stringify(other);
  const filters = query.filters ?? [];
  const start = filters.length - window.length;
  const windowed = window.length > 0 && start >= 0 && window.every((one, place) => same(filters[start + place], one));
  return { asked: { ...query, filters: windowed ? filters.slice(0, start) : filters }, windowed };
}

/** Whether something is still to be filled in, without which asking would only be refused. */
export function isIncomplete({ measures, groupBy, filters }: Asked, dataset: Dataset): boolean {
  const lacks = ({ op, value, values }: Filter) => {
    switch (dataset.operands?.[op]) {
      case 'one':
        return value === undefined || value === null || value === '';
      case 'two':
        return values?.length !== 2 || values.some((one) => one === '' || one === null);
      case 'several':
        return !values?.length;
      default:
        return false;
    }
  };
  const own = measures.flatMap((measure) => measure.filters ?? []);
  const widths = (groupBy ?? []).some(({ transform, width }: QueryGroup) => transform && dataset.transformsWithWidth?.includes(transform) && !width);
  return widths || [...(filters ?? []), ...own].some(lacks);
}

/** Whether a group is of pieces of time. */
export function isOfTime(group: QueryGroup | undefined): boolean {
  return group?.transform !== undefined && group.transform in SpanGrainEnum;
}

/** The name that a measure has in the answer. */
export function nameOf({ name, agg, column }: QueryMeasure): string {
  return name ?? (column ? `${agg}_${column}` : (agg ?? ''));
}
