import { address, type Grain } from '../address';
import type { MetricValues, Window } from '../api/bi/index';
import { api } from '../data/api';
import { DAY } from '../data/calendar';

/** A metric's value for a group and, if requested by time, for a bucket. */
export interface Value {
  time: string | null;
  group: string | null;
  value: number | null;
}

export interface Question {
  metric: string;
  from: string;
  to: string;
  grain?: Grain;
  groupBy?: string;
  communities: readonly string[];
  platformDetails: readonly string[];
}

/** A metric's values, by group and by bucket of time if requested. */
export async function values(question: Question, signal: AbortSignal): Promise<Value[]> {
  const { metric, from, to, grain, groupBy, communities, platformDetails } = question;
  const answer = await api.values.metricValues(
    {
      key: metric,
      from,
      to,
      timezone: address.state.tz,
      ...(grain && { grain }),
      ...(communities.length > 0 && { community: [...communities] }),
      ...(platformDetails.length > 0 && { platformDetail: [...platformDetails] }),
      ...(groupBy && { groupBy: [groupBy] }),
    },
    { signal },
  );
  return read(answer, groupBy);
}

/** The rows of an answer, which has times and groups only if requested. */
export function read(answer: Pick<MetricValues, 'columns' | 'rows'>, groupBy?: string): Value[] {
  const place = (name: string | undefined) => answer.columns.findIndex((column) => column.name === name);
  const [time, group, value] = [place('time'), place(groupBy), place('value')];
  return (answer.rows as (string | number | null)[][]).map((row) => ({
    time: time < 0 ? null : (row[time] as string),
    group: group < 0 || row[group] === null ? null : String(row[group]),
    value: row[value] as number | null,
  }));
}

/** The value of an answer without groups or buckets. */
export function valueOf(answer: MetricValues): number | null {
  return read(answer)[0]?.value ?? null;
}

/** The previous window of the same length. */
export function before(window: Window): { from: string; to: string } {
  const length = Date.parse(window.to) - Date.parse(window.from);
  return { from: new Date(Date.parse(window.from) - length).toISOString(), to: window.from };
}

/** The grain of the address, else one that cuts the window into a suitable number of buckets for a chart. */
export function grainOf(window: Window): Grain {
  const length = Date.parse(window.to) - Date.parse(window.from);
  const { grain } = address.state;
  if (grain !== null) return grain === 'hour' && length > 40 * DAY ? 'day' : grain;
  if (length <= 2 * DAY) return 'hour';
  if (length <= 100 * DAY) return 'day';
  return length <= 740 * DAY ? 'week' : 'month';
}
