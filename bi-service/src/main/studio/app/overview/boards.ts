import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Kpi, Overview, PlatformFigures, RateKpi, Window } from '../api/bi/index';
import { address } from '../shared/address';
import { board, type BoardRow } from '../shared/board';
import { StudioElement } from '../shared/element';
import { languageName, plain, titled, words } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel } from '../shared/panel';
import { strings } from '../shared/strings';
import { vars } from '../shared/vars';
import { before, values, type Value } from './values';

const SHOWN = 8;

interface Groups {
  now: Value[];
  then: Value[];
}

/** What the chosen KPI comes to by a column. */
abstract class GroupBoard extends StudioElement {
  @property({ attribute: false }) kpi!: Kpi | RateKpi;
  @property({ attribute: false }) window!: Window;
  @state() private all = false;
  @state() private sort: 'value' | 'change' = 'value';

  protected abstract readonly panelName: string;
  protected abstract readonly column: string;
  protected abstract heading(): string;
  protected abstract nameOf(key: string | null): string;

  protected chosen(): readonly string[] {
    return [];
  }
  protected choose: ((key: string, more: boolean) => void) | undefined = undefined;
  protected second: { title: string; of: (key: string | null) => number | null } | undefined = undefined;

  /** What narrows this board: what it filters itself does not, so that its other rows stay to be chosen. */
  protected filters() {
    const { communities, platformDetails } = address.state;
    return { communities, platformDetails };
  }

  readonly #groups = new Loading<Groups>(
    this,
    (signal) => this.#ask(signal),
    ({ now }) => now.length === 0,
  );

  protected override willUpdate() {
    this.#groups.of([this.kpi.metric, this.window, this.filters(), address.state.compare]);
  }

  async #ask(signal: AbortSignal): Promise<Groups> {
    const common = { metric: this.kpi.metric, groupBy: this.column, ...this.filters() };
    const [now, then] = await Promise.all([
      values({ ...common, from: this.window.from, to: this.window.to }, signal),
      address.state.compare ? values({ ...common, ...before(this.window) }, signal) : Promise.resolve([]),
    ]);
    return { now, then };
  }

  protected override render() {
    const { format, unit, goodDirection } = this.kpi;
    const counts = format === 'integer';
    return panel({ name: this.panelName, empty: strings.nothingInWindow(), title: nothing }, this.#groups, ({ now, then }) => {
      const earlier = new Map(then.map(({ group, value }) => [group, value]));
      const rows: BoardRow[] = now.map(({ group, value }) => ({
        key: group,
        name: this.nameOf(group),
        value,
        previous: earlier.get(group) ?? (counts && address.state.compare ? 0 : null),
        ...(this.second && { second: this.second.of(group) }),
      }));
      return board({
        title: this.heading(),
        measure: this.kpi.title.toLocaleLowerCase(),
        format,
        unit,
        goodDirection,
        ...(this.second && { second: { title: this.second.title, format: 'percent', unit: '%' } }),
        rows,
        total: counts ? { value: sum(now), previous: address.state.compare ? sum(then) : null } : null,
        compare: address.state.compare,
        chosen: this.chosen(),
        ...(this.choose && { choose: this.choose }),
        shown: SHOWN,
        all: this.all,
        toggleAll: () => (this.all = !this.all),
        sort: this.sort,
        sortBy: (sort) => (this.sort = sort),
      });
    });
  }
}

function sum(rows: Value[]) {
  return rows.reduce((total, { value }) => total + (value ?? 0), 0);
}

/** A row is chosen alone, or taken away; with Shift it is added. */
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
    return key === null ? strings.noCommunity() : titled(key);
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
  @property({ attribute: false }) rates: PlatformFigures[] = [];
  protected readonly panelName = 'platforms';
  protected readonly column = 'platform_detail';
  protected override choose = (key: string, more: boolean) =>
    address.update({ platformDetails: toggled(address.state.platformDetails, key, more) });

  protected override willUpdate() {
    super.willUpdate();
    this.second =
      this.kpi.format === 'integer' && address.state.platformDetails.length === 0
        ? { title: strings.rate(), of: (key) => this.rates.find(({ platformDetail }) => platformDetail === key)?.removalRate ?? null }
        : undefined;
  }
  protected heading() {
    return strings.service();
  }
  protected nameOf(key: string | null) {
    return key === null ? strings.unknown() : titled(key);
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
}

/** Which branch of the takedown rule decided, of all removed posts. */
@customElement('pl-takedown-sources')
export class TakedownSources extends StudioElement {
  @property({ attribute: false }) overview!: Overview;

  protected override render() {
    const { takedownSources, kpis } = this.overview;
    const { removedPosts } = kpis;
    const state = takedownSources.length === 0 ? 'empty' : 'ready';
    return html`<section class="panel" data-panel="takedown-sources" data-panel-state=${state} aria-label=${strings.takedownSource()}>
      <h2>${strings.takedownSource()} <span class="unit">${strings.shareOf(plain(removedPosts.value, removedPosts.format))}</span></h2>
      ${state === 'empty'
        ? html`<p class="nothing">${strings.nothingInWindow()}</p>`
        : html`<div class="stack" aria-hidden="true">
              ${takedownSources
                .filter(({ removedPosts: posts }) => posts > 0)
                .map(({ source, removedPosts: posts }) => html`<span ${vars({ '--grow': `${posts}` })}>${words(source)} <b>${plain(posts, 'integer')}</b></span>`)}
            </div>
            <table class="board">
              <thead>
                <tr>
                  <th scope="col">${strings.branch()}</th>
                  <th scope="col" class="num">${removedPosts.title.toLocaleLowerCase()}</th>
                  <th scope="col" class="num">${strings.share()}</th>
                </tr>
              </thead>
              <tbody>
                ${takedownSources.map(
                  ({ source, removedPosts: posts }) => html`<tr>
                    <th scope="row">${words(source)}</th>
                    <td class="num" data-key=${source} data-value=${posts}>${plain(posts, 'integer')}</td>
                    <td class="num">${removedPosts.value ? `${plain(posts / removedPosts.value, 'percent')} %` : '–'}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`}
    </section>`;
  }
}
