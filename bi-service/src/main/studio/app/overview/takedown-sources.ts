import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address, type Grain } from '../address';
import type { TakedownSourceCount, Window } from '../api/bi/index';
import { after, DAY } from '../data/calendar';
import { plain, span } from '../data/format';
import { Loading, type Asking } from '../data/loading';
import { Named, names } from '../data/names';
import { StudioElement } from '../part/element';
import { measured } from '../part/measured';
import { number } from '../part/number';
import { head, panel, skeleton } from '../part/panel';
import { visible } from '../part/raw';
import { vars } from '../part/vars';
import { strings } from '../strings';
import { METRICS, withTotals, type Frame } from './frame';
import { values, type Value } from './values';

interface Removed {
  frame: Frame;
  /** Null if the overview has them. */
  counted: TakedownSourceCount[] | null;
  weeks: Value[];
}

const COLUMN = 'takedown_source';
const KPI = 'removedPosts';
const MOST_PIECES = 7;

/** The deciding branch of the takedown rule, for all removed posts and for those of each week. */
@customElement('pl-takedown-sources')
export class TakedownSources extends StudioElement {
  /** Null until it has arrived. */
  @property({ attribute: false }) frame: Frame | null = null;
  /** The request behind the frame; the same object changes its state. */
  @property({ attribute: false, hasChanged: () => true }) first: Asking | null = null;

  readonly #removed = new Loading<Removed>(
    this,
    (signal) => this.#ask(signal),
    ({ weeks }) => weeks.length === 0,
  );

  constructor() {
    super();
    new Named(this);
  }

  protected override willUpdate() {
    if (this.frame === null) return;
    const { window, publication, overview } = this.frame;
    const { communities, platformDetails, tz } = address.state;
    this.#removed.of([window, communities, platformDetails, tz, publication, overview === null]);
  }

  async #ask(signal: AbortSignal): Promise<Removed> {
    const { communities, platformDetails } = address.state;
    const frame = this.frame!;
    const { window, overview } = frame;
    const question = { metric: METRICS[KPI], ...window, groupBy: COLUMN, communities, platformDetails };
    const [weeks, found] = await Promise.all([
      values({ ...question, grain: pieces(window) }, signal),
      overview === null ? values(question, signal).then(counted) : null,
    ]);
    return { frame, counted: found, weeks };
  }

  protected override render() {
    const sources = this.#sources(this.#removed.value);
    const whole = sources?.reduce((sum, { removedPosts }) => sum + removedPosts, 0) ?? null;
    const title = html`${strings.takedownSource()} <span class="unit">${whole === null ? nothing : strings.shareOf(plain(whole, 'integer'))}</span>`;
    const parts = {
      name: 'takedown-sources',
      title,
      label: strings.takedownSource(),
      empty: strings.nothingInWindow(),
      skeleton: skeleton(8),
      first: this.first,
    };
    return panel(parts, this.#removed, ({ frame: { window }, weeks }) => html`${this.#stack(sources!, whole)} ${this.#byWeek(window, sources!, weeks)}`);
  }

  #sources(removed: Removed | null): TakedownSourceCount[] | null {
    if (removed === null) return null;
    const { overview } = withTotals(removed.frame, this.frame);
    return removed.counted ?? (overview ?? removed.frame.overview)!.takedownSources;
  }

  #stack(sources: TakedownSourceCount[], whole: number | null) {
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

  #byWeek(window: Window, counts: TakedownSourceCount[], weeks: Value[]) {
    const grain = pieces(window);
    const times = [...new Set(weeks.map(({ time }) => time!))].sort().slice(-MOST_PIECES);
    const sources = counts.map(({ source }) => source);
    const of = (time: string, source: string) => weeks.find((one) => one.time === time && one.group === source)?.value ?? 0;
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

/** Every source, in the API's order, as in the overview. */
function counted(values: Value[]): TakedownSourceCount[] {
  const sources = new Set([...names.known(COLUMN), ...values.flatMap(({ group }) => group ?? [])]);
  return [...sources].map((source) => ({ source, removedPosts: values.find(({ group }) => group === source)?.value ?? 0 }));
}

/** Weeks, or another grain that cuts the window into a few rows. */
function pieces({ from, to }: Window): Grain {
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  return days <= 8 ? 'day' : days <= 50 ? 'week' : 'month';
}
