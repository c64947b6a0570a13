import { html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Window } from '../api/bi/index';
import { Loading } from '../data/loading';
import { CHART_HOVER } from '../part/chart-parts';
import { StudioElement } from '../part/element';
import { vars } from '../part/vars';
import { grainOf, values, type Value } from './values';

const WIDTH = 120;
const HEIGHT = 26;
const MARGIN = 2;
const PERCENT = 100;
const NOTHING: Value[] = [];

/** A metric over time, without axes. */
@customElement('pl-spark')
export class Spark extends StudioElement {
  @property() metric = '';
  @property({ attribute: false }) window!: Window;
  @property({ attribute: false }) publication: number | null = null;
  /** The time that the pointer is at in any chart. */
  @state() private at: number | null = null;

  readonly #hovered = (event: Event) => {
    const time = (event as CustomEvent<string | null>).detail;
    this.at = time === null ? null : Date.parse(time);
  };

  readonly #values = new Loading(this, (signal) => {
    const { communities, platformDetails } = address.state;
    const { from, to } = this.window;
    return values({ metric: this.metric, from, to, grain: grainOf(this.window), communities, platformDetails }, signal);
  });

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener(CHART_HOVER, this.#hovered);
  }

  override disconnectedCallback() {
    document.removeEventListener(CHART_HOVER, this.#hovered);
    super.disconnectedCallback();
  }

  protected override willUpdate() {
    const { communities, platformDetails, tz, grain } = address.state;
    this.#values.of([this.metric, this.window, communities, platformDetails, tz, grain, this.publication]);
  }

  #drawn: { of: Value[] | null; first: number; last: number; line: string } = { of: null, first: 0, last: 0, line: '' };

  /** The line through the existing values; built once for each answer. */
  #line(values: Value[]) {
    if (this.#drawn.of === values) return this.#drawn;
    const points = values
      .filter(({ value }) => value !== null)
      .map(({ time, value }) => ({ at: Date.parse(time!), value: value! }))
      .sort((one, other) => one.at - other.at);
    const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
    const most = Math.max(...points.map(({ value }) => value), 0) || 1;
    const placed = ({ at, value }: { at: number; value: number }) =>
      `${(((at - first) / (last - first)) * WIDTH).toFixed(1)},${(HEIGHT - MARGIN - (value / most) * (HEIGHT - 2 * MARGIN)).toFixed(1)}`;
    this.#drawn = { of: values, first, last, line: points.length > 1 ? points.map(placed).join(' ') : '' };
    return this.#drawn;
  }

  protected override render() {
    const { first, last, line } = this.#line(this.#values.value ?? NOTHING);
    const { at } = this;
    return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${line ? svg`<polyline points=${line} />` : nothing}
      </svg>
      ${line && at !== null && at >= first && at <= last
        ? html`<span class="at" aria-hidden="true" ${vars({ '--x': `${((at - first) / (last - first)) * PERCENT}%` })}></span>`
        : nothing}`;
  }
}
