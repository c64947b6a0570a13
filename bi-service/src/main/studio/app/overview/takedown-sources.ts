import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Overview, Window } from '../api/bi/index';
import { address, type Grain } from '../shared/address';
import { after } from '../shared/calendar';
import { StudioElement } from '../shared/element';
import { plain, span } from '../shared/format';
import { Loading } from '../shared/loading';
import { measured } from '../shared/measured';
import { names } from '../shared/names';
import { number } from '../shared/number';
import { head, panel, skeleton } from '../shared/panel';
import { visible } from '../shared/raw';
import { strings } from '../shared/strings';
import { vars } from '../shared/vars';
import { values, type Value } from './values';

interface Weeks {
  overview: Overview;
  found: Value[];
}

const COLUMN = 'takedown_source';
const KPI = 'removedPosts';
const MOST_PIECES = 7;
const DAY = 24 * 3_600_000;

/** Which branch of the takedown rule decided, of all removed posts, and of those of each week. */
@customElement('pl-takedown-sources')
export class TakedownSources extends StudioElement {
  @property({ attribute: false }) overview!: Overview;

  readonly #weeks = new Loading<Weeks>(
    this,
    (signal) => this.#ask(signal),
    ({ found }) => found.length === 0,
  );

  readonly #named = () => this.requestUpdate();

  override connectedCallback() {
    super.connectedCallback();
    names.addEventListener('change', this.#named);
  }

  override disconnectedCallback() {
    names.removeEventListener('change', this.#named);
    super.disconnectedCallback();
  }

  protected override willUpdate() {
    const { communities, platformDetails, tz } = address.state;
    this.#weeks.of([this.overview.window, communities, platformDetails, tz, this.overview.publication.version]);
  }

  async #ask(signal: AbortSignal) {
    const { communities, platformDetails } = address.state;
    const { overview } = this;
    const { window, kpis } = overview;
    const { metric } = kpis.removedPosts;
    const found = await values({ metric, ...window, grain: pieces(window), groupBy: COLUMN, communities, platformDetails }, signal);
    return { overview, found };
  }

  protected override render() {
    const shown = this.#weeks.value?.overview ?? this.overview;
    const { value, format } = shown.kpis.removedPosts;
    const title = html`${strings.takedownSource()} <span class="unit">${strings.shareOf(plain(value, format))}</span>`;
    const parts = { name: 'takedown-sources', title, label: strings.takedownSource(), empty: strings.nothingInWindow(), skeleton: skeleton(8) };
    return panel(parts, this.#weeks, ({ found }) => html`${this.#stack(shown.takedownSources, value)} ${this.#byWeek(shown, found)}`);
  }

  #stack(sources: Overview['takedownSources'], whole: number | null) {
    return html`<div class="stack">
        ${sources.map(
          ({ source, removedPosts }) =>
            html`<span class="${removedPosts === 0 ? 'none' : ''}" data-key=${source} ${measured(removedPosts)} title=${whole ? `${plain(removedPosts / whole, 'percent')} %` : nothing} ${vars({ '--grow': `${removedPosts}` })}
              >${names.of(COLUMN, source)} <b>${plain(removedPosts, 'integer')}</b></span
            >`,
        )}
      </div>
      <p class="note">${strings.takedownRule()}</p>`;
  }

  #byWeek({ window, takedownSources }: Overview, found: Value[]) {
    const grain = pieces(window);
    const times = [...new Set(found.map(({ time }) => time!))].sort().slice(-MOST_PIECES);
    const sources = takedownSources.map(({ source }) => source);
    const of = (time: string, source: string) => found.find((one) => one.time === time && one.group === source)?.value ?? 0;
    return html`<table class="board wk">
      ${head([strings.pieces(grain)], sources.map((source) => visible(names.of(COLUMN, source)).toLocaleLowerCase()))}
      <tbody>
        ${times.map((time) => {
          const from = new Date(Math.max(Date.parse(time), Date.parse(window.from)));
          const whole = new Date(after(Date.parse(time), grain, address.state.tz));
          const to = new Date(Math.min(whole.getTime(), Date.parse(window.to)));
          return html`<tr>
            <th scope="row">${span(from, to, grain)}${to < whole ? html` <span class="cnt">${strings.soFar()}</span>` : nothing}</th>
            ${sources.map(
              (source) =>
                html`<td class="num" ${measured(of(time, source))}>
                  ${number(plain(of(time, source), 'integer'), KPI, { from: from.toISOString(), to: to.toISOString() })}
                </td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

/** Weeks, or what else cuts the window into a few rows. */
function pieces({ from, to }: Window): Grain {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  return days <= 8 ? 'day' : days <= 50 ? 'week' : 'month';
}
