import { shown, when } from '../shared/calendar';

/** Times as clocks of a zone show them, which is what a form's field holds. */

const TO_THE_MINUTE = 16;

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
