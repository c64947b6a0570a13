import { endOf } from './data/wall';

/**
 * The page's state is its address: every parameter is read, checked and written only here. Invalid parts are left out and reported, so
 * that the page opens with the nearest state that works.
 */

export const RANGES = ['7d', '30d', '90d', '12m'] as const;
export const GRAINS = ['hour', 'day', 'week', 'month'] as const;
export type Range = (typeof RANGES)[number];
export type Grain = (typeof GRAINS)[number];

export interface State {
  /** A range that ends now; null if the window has its own ends. */
  range: Range | null;
  /** As written: a date, which means its midnight in the zone, or an instant. */
  from: string | null;
  to: string | null;
  tz: string;
  /** Null for a grain that suits the window. */
  grain: Grain | null;
  compare: boolean;
  communities: string[];
  platformDetails: string[];
  kpi: string | null;
  explain: string | null;
  /** The cell of the explained number; empty if it is the page's number. */
  cell: Cell;
  submission: string | null;
}

/** Narrows a number that does not cover the whole window or all filters of the page, such as one in a table. */
export interface Cell {
  community?: string;
  platformDetail?: string;
  language?: string;
  from?: string;
  to?: string;
}

/** A parameter that was invalid and left out. */
export interface Ignored {
  name: string;
  value: string;
}

const KNOWN = new Set([
  'range', 'from', 'to', 'tz', 'grain', 'compare', 'community', 'platformDetail', 'kpi', 'explain', 'of', 'submission',
]);
const INSTANT_OR_DATE = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const EARLIEST = Date.parse('1970-01-01');
const LATEST = Date.parse('2200-01-01');
const CELL = /^(community|platformDetail|language|from|to):(.+)$/;
/** The form of a community's slug in the API: `CommunitySlug` of the services; a test compares them. */
const COMMUNITY = /^(?!\p{Z})[^,\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}(?<!\p{Z})$/u;
const SERVICE = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

/** Whether a parameter's value is valid. */
export type Fits = (value: string) => boolean;

export const anything: Fits = () => true;
export const isNumber: Fits = (value) => /^\d{1,15}$/.test(value);

class Address extends EventTarget {
  path = location.pathname;
  state!: State;
  ignored: Ignored[] = [];
  /** Parameters of a single page, as written. */
  extra = new URLSearchParams();
  readonly #own = new Map<string, Map<string, Fits>>();

  constructor() {
    super();
    this.#read();
    addEventListener('popstate', () => this.#changed());
  }

  /** The decoded parts of the path. */
  get parts(): string[] {
    return this.path.slice(1).split('/').map(readable);
  }

  /** Declares a page's own parameters and their valid values. */
  allow(page: string, own: Record<string, Fits>) {
    this.#own.set(page, new Map(Object.entries(own)));
    this.#read();
  }

  /** Goes to another page, and keeps the window, the zone and the filters. */
  go(path: string, changes: Partial<State> = {}, extra?: Record<string, string | null>) {
    this.follow(this.href(path, changes, extra));
  }

  /** Goes to a page's address as written. */
  follow(target: string) {
    if (target === location.pathname + location.search) return;
    history.pushState(null, '', target);
    this.#changed();
  }

  /** Changes the state of the open page; with `replace`, the previous state is not in the history. */
  update(changes: Partial<State>, replace = false) {
    this.#write(this.path, { ...this.state, ...changes }, this.extra, replace);
  }

  /** Removes values that the service does not know: the page opens with the rest, and says so. */
  leaveOut(name: 'community' | 'platformDetail', values: readonly string[]) {
    const rest = (known: string[]) => known.filter((one) => !values.includes(one));
    const { communities, platformDetails } = this.state;
    this.#leaveOut(name, values, () =>
      this.update(name === 'community' ? { communities: rest(communities) } : { platformDetails: rest(platformDetails) }, true),
    );
  }

  /** The same for a page's own parameter that names something unknown. */
  leaveOutOwn(name: string) {
    this.#leaveOut(name, this.extra.getAll(name), () => this.updateExtra({ [name]: null }, true));
  }

  #leaveOut(name: string, values: readonly string[], change: () => void) {
    const ignored = [...this.ignored, ...values.map((value) => ({ name, value }))];
    change();
    this.ignored = ignored;
    this.dispatchEvent(new Event('change'));
  }

  /** Opens the explanation of a KPI or a metric, or of one cell of it. */
  explain(name: string, cell: Cell = {}) {
    this.update({ explain: name, cell });
  }

  /** Changes a page's own parameters; null removes one. */
  updateExtra(changes: Record<string, string | string[] | null>, replace = false) {
    const extra = new URLSearchParams(this.extra);
    for (const [name, value] of Object.entries(changes)) {
      extra.delete(name);
      if (value !== null) [value].flat().forEach((one) => extra.append(name, one));
    }
    this.#write(this.path, this.state, extra, replace);
  }

  /** The link to a page; it keeps what `go` keeps. */
  href(path: string, changes: Partial<State> = {}, extra?: Record<string, string | null>) {
    const state = { ...this.state, explain: null, cell: {}, submission: null, ...changes };
    return url(path, state, new URLSearchParams(entries(extra ?? {})));
  }

  /** The link to the current state. */
  here(changes: Partial<State> = {}) {
    return url(this.path, { ...this.state, ...changes }, this.extra);
  }

  #write(path: string, state: State, extra: URLSearchParams, replace: boolean) {
    const target = url(path, state, extra);
    if (!replace) {
      this.follow(target);
    } else if (target !== location.pathname + location.search) {
      history.replaceState(null, '', target);
      this.#changed();
    }
  }

  #changed() {
    this.#read();
    this.dispatchEvent(new Event('change'));
  }

  #cell(parts: string[], zone: string, ignore: (name: string, value: string) => void): Cell {
    const cell: { [name: string]: string } = {};
    for (const part of parts) {
      const [, name = '', value = ''] = CELL.exec(part) ?? [];
      if (CELL_FITS[name]?.(value, zone) && !(name in cell)) cell[name] = value;
      else ignore('of', part);
    }
    return cell;
  }

  #read() {
    this.path = location.pathname.replace(/(.)\/$/, '$1');
    const own = this.#own.get('/' + this.path.split('/')[1]);
    const given = new URLSearchParams(location.search);
    const ignored: Ignored[] = [];
    const ignore = (name: string, value: string) => ignored.push({ name, value });
    this.extra = new URLSearchParams();
    for (const [name, value] of given) {
      const fits = own?.get(name);
      if (fits?.(value)) this.extra.append(name, value);
      else if (fits || !KNOWN.has(name)) ignore(name, value);
    }
    const one = (name: string, fits: (value: string) => boolean): string | null => {
      const values = given.getAll(name);
      values.slice(1).forEach((value) => ignore(name, value));
      const value = values[0];
      if (value === undefined) return null;
      if (fits(value)) return value;
      ignore(name, value);
      return null;
    };
    const several = (name: string, form: RegExp) => {
      const values = given.getAll(name);
      values.filter((value) => !form.test(value)).forEach((value) => ignore(name, value));
      return [...new Set(values.filter((value) => form.test(value)))];
    };
    const tz = one('tz', isZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = (end: string) => Date.parse(endOf(end, tz));
    let range = one('range', (value) => (RANGES as readonly string[]).includes(value)) as Range | null;
    let from = one('from', (value) => isTime(value, tz));
    let to = one('to', (value) => isTime(value, tz));
    if (range !== null && (from !== null || to !== null)) {
      ignore('range', range);
      range = null;
    }
    if (from !== null && to !== null && at(from) >= at(to)) {
      ignore('from', from);
      ignore('to', to);
      from = to = null;
    }
    this.state = {
      range: from === null && to === null ? (range ?? '30d') : null,
      from,
      to,
      tz,
      grain: one('grain', (value) => (GRAINS as readonly string[]).includes(value)) as Grain | null,
      compare: one('compare', (value) => value === 'previous' || value === 'none') !== 'none',
      communities: several('community', COMMUNITY),
      platformDetails: several('platformDetail', SERVICE),
      kpi: one('kpi', (value) => NAME.test(value)),
      explain: one('explain', (value) => NAME.test(value)),
      cell: this.#cell(given.getAll('of'), tz, ignore),
      submission: one('submission', (value) => /^\d{1,18}$/.test(value)),
    };
    this.ignored = ignored;
  }
}

/** A date that exists in the calendar, in years that the service supports; with a time, an instant. */
function isTime(value: string, zone: string) {
  const parts = INSTANT_OR_DATE.exec(value);
  if (parts === null || Number.isNaN(Date.parse(value))) return false;
  const [year, month, day] = parts.slice(1, 4).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const at = Date.parse(endOf(value, zone));
  return at >= EARLIEST && at <= LATEST && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const CELL_FITS: { [name: string]: (value: string, zone: string) => boolean } = {
  community: (value) => COMMUNITY.test(value),
  platformDetail: (value) => SERVICE.test(value),
  language: (value) => /^[a-z]{2}$/.test(value),
  from: isTime,
  to: isTime,
};

function readable(part: string) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Spelled as the API requires: browsers accept zones in any case. */
function isZone(value: string) {
  try {
    const zone = new Intl.DateTimeFormat(undefined, { timeZone: value }).resolvedOptions().timeZone;
    return zone === value || zone.toLowerCase() !== value.toLowerCase();
  } catch {
    return false;
  }
}

function entries(extra: Record<string, string | null>) {
  return Object.entries(extra).filter((entry): entry is [string, string] => entry[1] !== null);
}

function url(path: string, state: State, extra: URLSearchParams) {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => value !== null && query.set(name, value);
  if (state.range !== '30d') set('range', state.range);
  set('from', state.from);
  set('to', state.to);
  if (state.tz !== Intl.DateTimeFormat().resolvedOptions().timeZone) set('tz', state.tz);
  set('grain', state.grain);
  if (!state.compare) set('compare', 'none');
  state.communities.forEach((community) => query.append('community', community));
  state.platformDetails.forEach((detail) => query.append('platformDetail', detail));
  set('kpi', state.kpi);
  set('explain', state.explain);
  if (state.explain !== null) Object.entries(state.cell).forEach(([name, value]) => query.append('of', `${name}:${value}`));
  set('submission', state.submission);
  extra.forEach((value, name) => query.append(name, value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const address = new Address();
