import type { MetricValues, Window } from '../api/bi/index';
import { address, type Grain } from '../shared/address';
import { api } from '../shared/api';

/** A metric's value of a group, and of a piece of time where the window was cut. */
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

const SERVICE = 'platform_detail';

/** A metric's values, narrowed to the services that are chosen: the API splits by them, and what is left is put together again. */
export async function values(question: Question, signal: AbortSignal): Promise<Value[]> {
  const narrowed = question.platformDetails.length > 0;
  const split = narrowed && question.groupBy !== SERVICE;
  const groupBy = [...(question.groupBy ? [question.groupBy] : []), ...(split ? [SERVICE] : [])];
  const answer = await api.values.metricValues(
    {
      key: question.metric,
      from: question.from,
      to: question.to,
      timezone: address.state.tz,
      ...(question.grain && { grain: question.grain }),
      ...(question.communities.length > 0 && { community: [...question.communities] }),
      ...(groupBy.length > 0 && { groupBy }),
    },
    { signal },
  );
  return together(answer, question, split);
}

interface Sum {
  time: string | null;
  group: string | null;
  value: number | null;
  numerator: number;
  denominator: number;
  parts: number;
}

function together(answer: MetricValues, question: Question, split: boolean): Value[] {
  const place = (name: string) => answer.columns.findIndex((column) => column.name === name);
  const [time, service, group] = [place('time'), place(SERVICE), question.groupBy ? place(question.groupBy) : -1];
  const [value, numerator, denominator] = [place('value'), place('numerator'), place('denominator')];
  const sums = new Map<string, Sum>();
  for (const row of answer.rows as unknown[][]) {
    if (split && !question.platformDetails.includes(String(row[service]))) continue;
    const key = JSON.stringify([time >= 0 ? row[time] : null, group >= 0 ? row[group] : null]);
    const sum = sums.get(key) ?? {
      time: time >= 0 ? String(row[time]) : null,
      group: group >= 0 && row[group] !== null ? String(row[group]) : null,
      value: null,
      numerator: 0,
      denominator: 0,
      parts: 0,
    };
    const own = row[value] as number | null;
    if (own !== null) sum.value = (sum.value ?? 0) + own;
    if (numerator >= 0) sum.numerator += Number(row[numerator] ?? 0);
    if (denominator >= 0) sum.denominator += Number(row[denominator] ?? 0);
    sum.parts++;
    sums.set(key, sum);
  }
  const isRatio = numerator >= 0;
  const addsUp = answer.format === 'integer';
  return [...sums.values()].map((sum) => ({
    time: sum.time,
    group: sum.group,
    // A median of several services is not made of theirs: there is none to show.
    value: sum.parts === 1 ? sum.value : isRatio ? (sum.denominator > 0 ? sum.numerator / sum.denominator : null) : addsUp ? sum.value : null,
  }));
}

/** The window of the same length before. */
export function before(window: Window): { from: string; to: string } {
  const length = Date.parse(window.to) - Date.parse(window.from);
  return { from: new Date(Date.parse(window.from) - length).toISOString(), to: window.from };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The grain of the address, else one that cuts the window into as many pieces as a chart shows well. */
export function grainOf(window: Window): Grain {
  const length = Date.parse(window.to) - Date.parse(window.from);
  const { grain } = address.state;
  if (grain !== null) return grain === 'hour' && length > 40 * DAY ? 'day' : grain;
  if (length <= 2 * DAY) return 'hour';
  if (length <= 100 * DAY) return 'day';
  return length <= 740 * DAY ? 'week' : 'month';
}
