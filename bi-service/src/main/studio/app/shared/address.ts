/**
 * The page's state is its address: every parameter is read and checked here, and nowhere else written. What cannot be understood is left
 * out and told, so that the page opens with the nearest thing that works.
 */

export const RANGES = ['7d', '30d', '90d', '12m'] as const;
export const GRAINS = ['hour', 'day', 'week', 'month'] as const;
export type Range = (typeof RANGES)[number];
export type Grain = (typeof GRAINS)[number];

export interface State {
  /** A length that ends now; null where the window has ends of its own. */
  range: Range | null;
  from: string | null;
  to: string | null;
  tz: string;
  /** Null: what suits the window. */
  grain: Grain | null;
  compare: boolean;
  communities: string[];
  platformDetails: string[];
  kpi: string | null;
  explain: string | null;
  submission: string | null;
}

/** A parameter that is not what it should be, and was left out. */
export interface Ignored {
  name: string;
  value: string;
}

const KNOWN = new Set([
  'range', 'from', 'to', 'tz', 'grain', 'compare', 'community', 'platformDetail', 'kpi', 'explain', 'submission',
]);
const INSTANT_OR_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const SLUG = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

class Address extends EventTarget {
  path = location.pathname;
  state!: State;
  ignored: Ignored[] = [];
  /** Parameters that one page alone has, as they are written. */
  extra = new URLSearchParams();
  readonly #own = new Map<string, Set<string>>();

  constructor() {
    super();
    this.#read();
    addEventListener('popstate', () => this.#changed());
  }

  /** A page says which parameters it has beside those of every page. */
  allow(page: string, names: string[]) {
    this.#own.set(page, new Set(names));
    this.#read();
  }

  /** Goes to another page, and takes the window, the zone and the filters along. */
  go(path: string, changes: Partial<State> = {}, extra?: Record<string, string | null>) {
    this.follow(this.href(path, changes, extra));
  }

  /** Goes to an address of a page as it is written. */
  follow(target: string) {
    if (target === location.pathname + location.search) return;
    history.pushState(null, '', target);
    this.#changed();
  }

  /** Changes something of the page that is open; `replace` where going back should not stop at what was. */
  update(changes: Partial<State>, replace = false) {
    this.#write(this.path, { ...this.state, ...changes }, this.extra, replace);
  }

  /** Changes a page's own parameters; null takes one away. */
  updateExtra(changes: Record<string, string | null>, replace = false) {
    const extra = new URLSearchParams(this.extra);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) extra.delete(name);
      else extra.set(name, value);
    }
    this.#write(this.path, this.state, extra, replace);
  }

  /** The link to a page, with what `go` takes along. */
  href(path: string, changes: Partial<State> = {}, extra?: Record<string, string | null>) {
    const state = { ...this.state, explain: null, submission: null, ...changes };
    return url(path, state, new URLSearchParams(entries(extra ?? {})));
  }

  /** The link to what is shown now. */
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

  #read() {
    this.path = location.pathname.replace(/(.)\/$/, '$1');
    const own = this.#own.get('/' + this.path.split('/')[1]) ?? new Set();
    const given = new URLSearchParams(location.search);
    const ignored: Ignored[] = [];
    const ignore = (name: string, value: string) => ignored.push({ name, value });
    this.extra = new URLSearchParams();
    for (const [name, value] of given) {
      if (own.has(name)) this.extra.append(name, value);
      else if (!KNOWN.has(name)) ignore(name, value);
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
    const several = (name: string) => {
      const values = given.getAll(name);
      values.filter((value) => !SLUG.test(value)).forEach((value) => ignore(name, value));
      return [...new Set(values.filter((value) => SLUG.test(value)))];
    };
    let range = one('range', (value) => (RANGES as readonly string[]).includes(value)) as Range | null;
    let from = one('from', isTime);
    let to = one('to', isTime);
    if (range !== null && (from !== null || to !== null)) {
      ignore('range', range);
      range = null;
    }
    if (from !== null && to !== null && Date.parse(from) >= Date.parse(to)) {
      ignore('from', from);
      ignore('to', to);
      from = to = null;
    }
    this.state = {
      range: from === null && to === null ? (range ?? '30d') : null,
      from,
      to,
      tz: one('tz', isZone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      grain: one('grain', (value) => (GRAINS as readonly string[]).includes(value)) as Grain | null,
      compare: one('compare', (value) => value === 'previous' || value === 'none') !== 'none',
      communities: several('community'),
      platformDetails: several('platformDetail'),
      kpi: one('kpi', (value) => NAME.test(value)),
      explain: one('explain', (value) => NAME.test(value)),
      submission: one('submission', (value) => /^\d{1,18}$/.test(value)),
    };
    this.ignored = ignored;
  }
}

function isTime(value: string) {
  return INSTANT_OR_DATE.test(value) && !Number.isNaN(Date.parse(value));
}

function isZone(value: string) {
  try {
    new Intl.DateTimeFormat(undefined, { timeZone: value });
    return true;
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
  set('submission', state.submission);
  extra.forEach((value, name) => query.append(name, value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export const address = new Address();
