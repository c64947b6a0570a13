import type { Grain } from '../address';

/** Buckets of time, as in the API: in a zone where days have 23, 24 or 25 hours and weeks begin on Mondays. */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const WEEK_DAYS = 7;
/** 1970 began on a Thursday. */
const MONDAY = 4;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
    clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', { timeZone: zone, hourCycle: 'h23', ...parts });
    clocks.set(zone, clock);
  }
  return clock;
}

/** The local time of a zone, as if it were UTC. */
export function shown(time: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(time)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

/** The first instant with this local time in a zone; if clocks skip it, the instant after the gap. */
export function when(clock: number, zone: string): number {
  const ahead = (time: number) => shown(time, zone) - time;
  const [earlier, later] = [clock - ahead(clock - DAY), clock - ahead(clock + DAY)];
  return shown(earlier, zone) !== clock && shown(later, zone) === clock ? later : earlier;
}

/** The start of the bucket that contains a time. */
export function startOf(time: number, grain: Grain, zone: string): number {
  const clock = shown(time, zone);
  if (grain === 'hour') return time - (((clock % HOUR) + HOUR) % HOUR) - (time % 1000);
  const day = Math.floor(clock / DAY);
  if (grain === 'day') return when(day * DAY, zone);
  if (grain === 'week') return when((day - ((((day - MONDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS)) * DAY, zone);
  const date = new Date(clock);
  return when(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1), zone);
}

/** The start of the bucket after the one that starts then. */
export function after(start: number, grain: Grain, zone: string): number {
  if (grain === 'hour') return Math.max(startOf(start + HOUR, grain, zone), start + HOUR / 2);
  const clock = shown(start, zone);
  const date = new Date(clock);
  if (grain === 'month') return when(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1), zone);
  const days = grain === 'week' ? WEEK_DAYS : 1;
  return when((Math.floor(clock / DAY) + days) * DAY, zone);
}

export interface Piece {
  start: number;
  end: number;
}

/** The buckets that overlap a window, each complete. */
export function pieces(from: number, to: number, grain: Grain, zone: string): Piece[] {
  const found: Piece[] = [];
  for (let start = startOf(from, grain, zone); start < to; ) {
    const end = after(start, grain, zone);
    found.push({ start, end });
    start = end;
  }
  return found;
}
