import { address, type State } from '../address';
import type { Dataset, Filter, Query, QueryGroup, QueryMeasure } from '../api/bi/index';
import { SpanGrainEnum } from '../api/catalog/index';

/** The address's part of a query: all but the window, the zone and the filters derived from them. */
export type Asked = Pick<Query, 'dataset' | 'measures' | 'groupBy' | 'filters' | 'orderBy' | 'limit'>;

export const PARAMETERS = {
  query: 'q',
  /** The column that the window applies to; `none` for no window. */
  over: 'over',
  measure: 'measure',
} as const;

export const NO_WINDOW = 'none';
/** The column by which the address filters services. */
const SERVICE = 'platform_detail';
const OPTIONAL_LISTS = new Set(['groupBy', 'filters', 'orderBy']);
const COUNT: QueryMeasure = { agg: 'count' };

/** The query of the address; null if there is none, or it is unreadable. */
export function readAsked(written: string | null): Asked | null {
  if (written === null) return null;
  try {
    const read = JSON.parse(written) as unknown;
    return isQuery(read) ? read : null;
  } catch {
    return null;
  }
}

/** Whether a value has the shape of a query; the service checks its names. */
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

/** The initial query of a dataset. */
export function first(dataset: Dataset): Asked {
  return { dataset: dataset.name, measures: [COUNT] };
}

/** A query in its shortest form; unknown parts stay in, so that the service refuses them. */
export function written(asked: Asked): string {
  const { timezone: _, ...rest } = asked as Query;
  return JSON.stringify(Object.fromEntries(Object.entries(rest).filter(([name, value]) => !OPTIONAL_LISTS.has(name) || (value as unknown[]).length > 0)));
}

export function timesOf(dataset: Dataset) {
  return dataset.columns.filter(({ type }) => type === 'timestamp');
}

/** The column that the window applies to: the address's, else the dataset's first timestamp. */
export function overOf(dataset: Dataset): string | null {
  const over = address.extra.get(PARAMETERS.over);
  if (over === NO_WINDOW) return null;
  const times = timesOf(dataset);
  return (times.find(({ name }) => name === over) ?? times[0])?.name ?? null;
}

/** A window as filters. */
export function windowFilters(over: string | null, window: { from: string; to: string }): Filter[] {
  if (over === null) return [];
  return [
    { column: over, op: 'gte', value: window.from },
    { column: over, op: 'lt', value: window.to },
  ];
}

/** The page's communities and services as filters, if the dataset has such columns. */
export function chosenFilters({ communityColumn, columns }: Dataset, { communities, platformDetails }: State): Filter[] {
  const service = columns.find(({ name }) => name === SERVICE);
  return [
    ...(communityColumn !== null && communities.length > 0 ? [{ column: communityColumn, op: 'in' as const, values: communities }] : []),
    ...(service && platformDetails.length > 0 ? [{ column: service.name, op: 'in' as const, values: platformDetails }] : []),
  ];
}

/** The complete query, as it is sent. */
export function whole(asked: Asked, window: Filter[], timezone: string): Query {
  const filters = [...(asked.filters ?? []), ...window];
  return { ...asked, filters, timezone };
}

/** A query edited by hand, without the page's window; null for the window if the query no longer contains it. */
export function taken(query: Query, window: Filter[]): { asked: Asked; windowed: boolean } {
  const same = (one: Filter | undefined, other: Filter) => JSON.stringify(one) === JSON.stringify(other);
  const filters = query.filters ?? [];
  const start = filters.length - window.length;
  const windowed = window.length > 0 && start >= 0 && window.every((one, place) => same(filters[start + place], one));
  return { asked: { ...query, filters: windowed ? filters.slice(0, start) : filters }, windowed };
}

/** Whether something is still to be filled in, so that the service would only refuse the query. */
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

/** Whether a group divides time into buckets. */
export function isOfTime(group: QueryGroup | undefined): boolean {
  return group?.transform !== undefined && group.transform in SpanGrainEnum;
}

/** The name of a measure in the answer. */
export function nameOf({ name, agg, column }: QueryMeasure): string {
  return name ?? (column ? `${agg}_${column}` : (agg ?? ''));
}
