import type { State } from '../address';
import { endOf } from './wall';

const FIVE_MINUTES = 300_000;

/** A window of days, weeks or months up to the end of the current five-minute interval, as the service computes it. */
export function windowOf({ range, from, to, tz }: State, now: number): { from: string; to: string } {
  const end = to === null ? new Date(Math.floor(now / FIVE_MINUTES) * FIVE_MINUTES + FIVE_MINUTES) : new Date(endOf(to, tz));
  if (from !== null) return { from: instant(new Date(endOf(from, tz))), to: instant(end) };
  const start = new Date(end);
  const [, count, unit] = /^(\d+)([dwm])$/.exec(range ?? '30d')!;
  if (unit === 'm') {
    const dayOfMonth = start.getUTCDate();
    start.setUTCMonth(start.getUTCMonth() - Number(count));
    // In a shorter month the window starts on the last day.
    if (start.getUTCDate() !== dayOfMonth) start.setUTCDate(0);
  } else {
    start.setUTCDate(start.getUTCDate() - Number(count) * (unit === 'w' ? 7 : 1));
  }
  return { from: instant(start), to: instant(end) };
}

function instant(at: Date) {
  return at.toISOString().replace(/\.000Z$/, 'Z');
}
