import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address, type Cell } from '../address';
import type { Filter, Window } from '../api/bi/index';
import { compared } from '../data/compared';
import { languageName } from '../data/format';
import { Loading, type Asking } from '../data/loading';
import { Named, names } from '../data/names';
import { PARAMETERS, written, type Asked } from '../explore/question';
import { board, type Board, type BoardRow, type Sort } from '../part/board';
import { StudioElement } from '../part/element';
import { panel, skeleton } from '../part/panel';
import { strings } from '../strings';
import { withTotals, type Frame } from './frame';
import { before, values, type Value } from './values';

const SHOWN = 8;
const SKELETON_ROWS = 10;

/** An answer with its question, so that it is never shown under the name of another. */
interface Groups {
  frame: Frame;
  now: Value[];
  /** Null if nothing is compared. */
  then: Value[] | null;
}

/** The chosen KPI by a column. */
abstract class GroupBoard extends StudioElement {
  /** Null until it has arrived. */
  @property({ attribute: false }) frame: Frame | null = null;
  /** The request behind the frame; the same object changes its state. */
  @property({ attribute: false, hasChanged: () => true }) first: Asking | null = null;
  @state() private all = false;
  @state() private sort: Sort = 'value';

  protected abstract readonly panelName: string;
  protected abstract readonly column: string;
  protected abstract heading(): string;
  protected abstract nameOf(key: string | null): string;
  protected abstract cell(key: string): Cell;

  protected chosen(): readonly string[] {
    return [];
  }
  protected choose: ((key: string, more: boolean) => void) | undefined = undefined;
  protected second: (Omit<NonNullable<Board['second']>, 'format' | 'unit'> & { of: (key: string | null) => number | null }) | undefined = undefined;
  protected href: ((key: string | null) => string) | undefined = undefined;

  /** Filters of this board, without its own column, so that its other rows can still be chosen. */
  protected filters() {
    const { communities, platformDetails } = address.state;
    return { communities, platformDetails };
  }

  readonly #groups = new Loading<Groups>(
    this,
    (signal) => this.#ask(signal),
    ({ now }) => now.length === 0,
  );

  constructor() {
    super();
    new Named(this);
  }

  protected override willUpdate() {
    if (this.frame === null || !this.#isSplit) return;
    const { kpi, window, publication } = this.frame;
    this.#groups.of([kpi.metric, window, this.filters(), address.state.compare, publication]);
  }

  /** Not every KPI can be grouped by every column; such a question is not sent. */
  get #isSplit() {
    return this.frame?.kpi.groupBy?.includes(this.column) ?? true;
  }

  async #ask(signal: AbortSignal): Promise<Groups> {
    const frame = this.frame!;
    const { kpi, window } = frame;
    const common = { metric: kpi.metric, groupBy: this.column, ...this.filters() };
    const [now, then] = await Promise.all([
      values({ ...common, from: window.from, to: window.to }, signal),
      address.state.compare ? values({ ...common, ...before(window) }, signal) : null,
    ]);
    return { frame, now, then };
  }

  protected override render() {
    if (!this.#isSplit) {
      return html`<section class="panel" data-panel=${this.panelName} data-panel-state="empty" aria-label=${this.heading()}>
        <h2>${this.heading()}</h2>
        <p class="nothing">${strings.notSplit(this.frame!.kpi.title, this.heading().toLocaleLowerCase())}</p>
      </section>`;
    }
    const parts = { name: this.panelName, label: this.heading(), empty: strings.nothingInWindow(), skeleton: skeleton(SKELETON_ROWS), first: this.first };
    return panel(parts, this.#groups, ({ frame, now, then }) => {
      const latest = withTotals(frame, this.frame);
      const { kpi, name, window } = latest.kpi.metric === frame.kpi.metric ? latest : frame;
      const { format, unit, goodDirection } = kpi;
      const counts = format === 'integer';
      const rows: BoardRow[] = compared(now, then, counts)
        .filter(({ value }) => value !== null)
        .map(({ group, value, previous }) => ({
          key: group,
          name: this.nameOf(group),
          value,
          previous,
          ...(this.second && { second: this.second.of(group) }),
          ...(this.href && { href: this.href(group) }),
        }));
      // A board that its own column does not filter adds up to more than the tile: to the sum of its rows.
      const own = this.chosen().length > 0;
      const whole = counts && own ? { value: sum(now), previous: then && sum(then) } : { value: kpi.value, previous: kpi.previous ?? null, ...(kpi.state && { state: kpi.state }) };
      const { second } = this;
      return board({
        title: this.heading(),
        measure: kpi.title.toLocaleLowerCase(),
        format,
        unit,
        goodDirection,
        ...(second && { second: { ...second, format: 'percent', unit: '%' } }),
        rows,
        total: whole,
        adds: counts,
        compare: then !== null,
        before: strings.before(address.state.range ?? ''),
        chosen: this.chosen(),
        ...(this.choose && { choose: this.choose }),
        explain: (row, previous) => this.#cell(window, row, previous, own),
        kpi: name,
        shown: SHOWN,
        all: this.all,
        toggleAll: () => (this.all = !this.all),
        sort: this.sort,
        sortBy: (sort) => (this.sort = sort),
      });
    });
  }

  #cell(window: Window, row: BoardRow | null, previous: boolean, own: boolean): Cell | null {
    const time = previous ? before(window) : {};
    if (row === null) return own ? null : time;
    return row.key === null ? null : { ...this.cell(row.key), ...time };
  }
}

function sum(rows: Value[]) {
  return rows.reduce((total, { value }) => total + (value ?? 0), 0);
}

/** A click selects only this row, or deselects it; with Shift it is added. */
function toggled(chosen: readonly string[], key: string, more: boolean): string[] {
  if (chosen.includes(key)) return chosen.filter((one) => one !== key);
  return more ? [...chosen, key] : [key];
}

@customElement('pl-community-board')
export class CommunityBoard extends GroupBoard {
  protected readonly panelName = 'communities';
  protected readonly column = 'community_slug';
  protected override choose = (key: string, more: boolean) =>
    address.update({ communities: toggled(address.state.communities, key, more) });

  protected heading() {
    return strings.community();
  }
  protected nameOf(key: string | null) {
    return key === null ? strings.noCommunity() : names.of(this.column, key);
  }
  protected cell(community: string) {
    return { community };
  }
  protected override chosen() {
    return address.state.communities;
  }
  protected override filters() {
    return { ...super.filters(), communities: [] };
  }
}

@customElement('pl-service-board')
export class ServiceBoard extends GroupBoard {
  protected readonly panelName = 'platforms';
  protected readonly column = 'platform_detail';
  protected override choose = (key: string, more: boolean) =>
    address.update({ platformDetails: toggled(address.state.platformDetails, key, more) });

  protected override willUpdate() {
    super.willUpdate();
    const { kpi, overview = null } = this.frame ?? {};
    this.second =
      overview !== null && kpi?.format === 'integer' && address.state.platformDetails.length === 0
        ? {
            title: strings.rate(),
            total: overview.kpis.removalRate.value,
            state: overview.kpis.removalRate.state,
            explain: 'removalRate',
            of: (key) => overview.platforms.find(({ platformDetail }) => platformDetail === key)?.removalRate ?? null,
          }
        : undefined;
  }
  protected heading() {
    return strings.service();
  }
  protected nameOf(key: string | null) {
    return key === null ? strings.unknown() : names.of(this.column, key);
  }
  protected cell(platformDetail: string) {
    return { platformDetail };
  }
  protected override chosen() {
    return address.state.platformDetails;
  }
  protected override filters() {
    return { ...super.filters(), platformDetails: [] };
  }
}

@customElement('pl-language-board')
export class LanguageBoard extends GroupBoard {
  protected readonly panelName = 'languages';
  protected readonly column = 'language';

  protected heading() {
    return strings.language();
  }
  protected nameOf(key: string | null) {
    return key === null ? strings.unknown() : languageName(key);
  }
  protected cell(language: string) {
    return { language };
  }

  /** The overview has no filter by language, but Explore has: a row opens its posts there. */
  protected override href = (key: string | null) => {
    const language: Filter = key === null ? { column: this.column, op: 'is_null' } : { column: this.column, op: 'eq', value: key };
    const query: Asked = {
      dataset: 'submission_facts',
      measures: [{ name: 'posts', agg: 'count' }],
      groupBy: [{ column: 'platform_detail' }],
      filters: [language],
    };
    return address.href('/explore', {}, { [PARAMETERS.query]: written(query) });
  };
}

