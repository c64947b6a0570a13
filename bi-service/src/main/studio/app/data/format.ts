import { address } from '../address';
import { strings } from '../strings';

/** The formats of numbers and times: in the browser's language and the page's zone. */

export type Format = 'integer' | 'number' | 'percent' | 'hours' | string;

const DASH = '–';
const PERCENT_FACTOR = 100;

/** A number in its format, without its unit; a dash if there is none. A measured 0 has no decimals. */
export function plain(value: number | null | undefined, format: Format): string {
  if (value === null || value === undefined) return DASH;
  return value === 0 ? numbers({ maximumFractionDigits: 0 }).format(0) : rounded(value, format);
}

function rounded(value: number, format: Format): string {
  switch (format) {
    case 'integer':
      return numbers({ maximumFractionDigits: 0 }).format(value);
    case 'percent':
      return oneDigit(value * PERCENT_FACTOR);
    case 'hours':
      return oneDigit(value);
    default:
      return numbers({ maximumFractionDigits: 2 }).format(value);
  }
}

/** A difference. If rounding would hide it, its first digits are shown, because it is not zero. */
export function difference(value: number | null, format: Format): string {
  if (value === null || value === 0 || rounded(Math.abs(value), format) !== rounded(0, format)) return plain(value, format);
  return firstDigits(format === 'percent' ? value * PERCENT_FACTOR : value);
}

function firstDigits(value: number) {
  return numbers({ maximumSignificantDigits: 2 }).format(value);
}

/** The size of a change; never shown as zero, however small it is. */
function moved(amount: number) {
  const text = oneDigit(amount);
  return text === oneDigit(0) ? firstDigits(amount) : text;
}

/** A number with its unit. */
export function full(value: number | null | undefined, format: Format, unit: string | null | undefined): string {
  const text = plain(value, format);
  return unit && text !== DASH ? `${text} ${unit}` : text;
}

function oneDigit(value: number) {
  return numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

// Creating a format takes far longer than using it, and tables use each format hundreds of times.
const numberFormats = new Map<string, Intl.NumberFormat>();
const timeFormats = new Map<string, Intl.DateTimeFormat>();

function kept<F>(formats: Map<string, F>, options: object, make: () => F): F {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}

function numbers(options: Intl.NumberFormatOptions) {
  return kept(numberFormats, options, () => new Intl.NumberFormat(undefined, options));
}

export type Trend = 'good' | 'bad' | 'flat';

export interface Change {
  text: string;
  trend: Trend;
}

const SMALL = 0.01;

/** The change from an earlier value: percent for amounts, percentage points for rates, hours for hours; null if a value is missing. */
export function change(
  value: number | null | undefined,
  previous: number | null | undefined,
  format: Format,
  goodDirection: string | undefined,
): Change | null {
  if (value === null || value === undefined || previous === null || previous === undefined) return null;
  const difference = value - previous;
  const share = previous === 0 ? null : Math.abs(difference / previous);
  if (difference === 0) return { text: strings.unchanged(), trend: 'flat' };
  const arrow = difference > 0 ? '▲' : '▼';
  const small = share !== null && share < SMALL;
  const good = goodDirection === 'up' ? difference > 0 : goodDirection === 'down' ? difference < 0 : null;
  const trend: Trend = small || good === null ? 'flat' : good ? 'good' : 'bad';
  if (format === 'percent') return { text: `${arrow} ${moved(Math.abs(difference) * PERCENT_FACTOR)} ${strings.points()}`, trend };
  if (format === 'hours') return { text: `${arrow} ${moved(Math.abs(difference))} h`, trend };
  if (share === null) return { text: strings.wasZero(), trend };
  const percent = share * PERCENT_FACTOR;
  return { text: `${arrow} ${percent < 10 ? moved(percent) : plain(percent, 'integer')} %`, trend };
}

function inZone(options: Intl.DateTimeFormatOptions) {
  const zoned = { timeZone: address.state.tz, ...options };
  return kept(timeFormats, zoned, () => new Intl.DateTimeFormat(undefined, zoned));
}

/** A time with its day, and with its year unless it is the current one. */
export function moment(instant: string | Date | null | undefined): string {
  if (!instant) return DASH;
  const year = inZone({ year: 'numeric' });
  const other = year.format(new Date(instant)) !== year.format(new Date());
  return inZone({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', ...(other && { year: 'numeric' as const }) }).format(new Date(instant));
}

/** A time, without its day if that is today. */
export function near(instant: string | Date | null | undefined): string {
  if (!instant) return DASH;
  return day(instant) === day(new Date()) ? inZone({ hour: '2-digit', minute: '2-digit' }).format(new Date(instant)) : moment(instant);
}

/** A time with year and seconds. */
export function exact(instant: string | Date | null | undefined): string {
  if (!instant) return DASH;
  return inZone({ dateStyle: 'medium', timeStyle: 'long' }).format(new Date(instant));
}

export function day(instant: string | Date): string {
  return inZone({ day: 'numeric', month: 'short' }).format(new Date(instant));
}

export function longDay(instant: string | Date): string {
  return inZone({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));
}

/** The start of a bucket of a grain. */
export function bucket(instant: string, grain: string): string {
  switch (grain) {
    case 'hour':
      return moment(instant);
    case 'month':
      return inZone({ month: 'short', year: 'numeric' }).format(new Date(instant));
    default:
      return day(instant);
  }
}

/** A half-open span as its first and last day; with the year if the grain is `year`. */
export function span(from: Date, to: Date, grain: string): string {
  if (grain === 'month') return inZone({ month: 'short', year: 'numeric' }).format(from);
  return inZone({ day: 'numeric', month: 'short', ...(grain === 'year' && { year: 'numeric' as const }) }).formatRange(from, new Date(Math.max(from.getTime(), to.getTime() - 1)));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago. */
export function ago(seconds: number): string {
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'always', style: 'short' });
  for (const [unit, length] of STEPS) if (seconds >= length) return words.format(-Math.floor(seconds / length), unit);
  return words.format(-Math.max(0, Math.floor(seconds)), 'second');
}

/** How long something took. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${milliseconds < 10_000 ? oneDigit(milliseconds / 1000) : seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A language in the browser's language; the code itself if it has no name. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A technical name for people: `report_flow` becomes "report flow". */
export function words(name: string): string {
  return name.replace(/[_-]+/g, ' ');
}

/** The same with an initial capital. */
export function titled(name: string): string {
  const text = words(name);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
