import { shown, when } from './calendar';

/** Local times of a zone, as in the fields of a form, and dates, as in an address. */

const TO_THE_MINUTE = 16;
const TO_THE_DAY = 10;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An instant as `2026-01-31T09:00`; empty if the value is not an instant. */
export function wallOf(instant: unknown, zone: string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : NaN;
  return Number.isNaN(at) ? '' : new Date(shown(at, zone)).toISOString().slice(0, TO_THE_MINUTE);
}

/** The first instant with this local time; null if the text is not a time. */
export function instantOf(wall: string, zone: string): string | null {
  const clock = Date.parse(`${wall}Z`);
  return Number.isNaN(clock) ? null : new Date(when(clock, zone)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An end of a window in the API's form: a date becomes the start of its day in the zone, an instant stays as it is. */
export function endOf(written: string, zone: string): string {
  return DATE.test(written) ? instantOf(`${written}T00:00`, zone)! : written;
}

/** The date of a window's end in the zone; empty if there is none. */
export function dateOf(written: string | null, zone: string): string {
  return written !== null && DATE.test(written) ? written : wallOf(written, zone).slice(0, TO_THE_DAY);
}

/** The available zones, including the current one under its own spelling. */
export function zones(present: string): string[] {
  return [...new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])];
}
