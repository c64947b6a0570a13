import { shown, when } from './calendar';

/** Times as clocks of a zone show them, which is what a form's field holds, and an address a date. */

const TO_THE_MINUTE = 16;
const TO_THE_DAY = 10;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** `2026-01-31T09:00` of an instant; what is none gives nothing. */
export function wallOf(instant: unknown, zone: string): string {
  const at = typeof instant === 'string' ? Date.parse(instant) : NaN;
  return Number.isNaN(at) ? '' : new Date(shown(at, zone)).toISOString().slice(0, TO_THE_MINUTE);
}

/** The instant at which clocks first show that; null of what is no time. */
export function instantOf(wall: string, zone: string): string | null {
  const clock = Date.parse(`${wall}Z`);
  return Number.isNaN(clock) ? null : new Date(when(clock, zone)).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An end of a window as the API takes it: a date is the moment with which its day begins in the zone, an instant is itself. */
export function endOf(written: string, zone: string): string {
  return DATE.test(written) ? instantOf(`${written}T00:00`, zone)! : written;
}

/** The date of an end of a window in the zone; empty where there is none. */
export function dateOf(written: string | null, zone: string): string {
  return written !== null && DATE.test(written) ? written : wallOf(written, zone).slice(0, TO_THE_DAY);
}

/** The zones to choose from, with the present one, by whatever name it goes. */
export function zones(present: string): string[] {
  return [...new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])];
}
