import { nothing, svg, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Window } from '../api/bi/index';
import { address } from '../shared/address';
import { StudioElement } from '../shared/element';
import { Loading } from '../shared/loading';
import { grainOf, values } from './values';

const WIDTH = 120;
const HEIGHT = 26;
const MARGIN = 2;

/** The course of a metric, without axes. */
@customElement('pl-spark')
export class Spark extends StudioElement {
  @property() metric = '';
  @property({ attribute: false }) window!: Window;

  readonly #values = new Loading(this, (signal) => {
    const { communities, platformDetails } = address.state;
    const { from, to } = this.window;
    return values({ metric: this.metric, from, to, grain: grainOf(this.window), communities, platformDetails }, signal);
  });

  protected override willUpdate() {
    const { communities, platformDetails, tz, grain } = address.state;
    this.#values.of([this.metric, this.window, communities, platformDetails, tz, grain]);
  }

  protected override render() {
    const points = (this.#values.value ?? []).map(({ time, value }) => ({ at: Date.parse(time!), value: value ?? 0 }));
    points.sort((one, other) => one.at - other.at);
    const most = Math.max(...points.map(({ value }) => value), 0) || 1;
    const step = WIDTH / Math.max(1, points.length - 1);
    const line = points
      .map(({ value }, index) => `${(index * step).toFixed(1)},${(HEIGHT - MARGIN - (value / most) * (HEIGHT - 2 * MARGIN)).toFixed(1)}`)
      .join(' ');
    return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${points.length > 1 ? svg`<polyline points=${line} />` : nothing}
    </svg>`;
  }
}
