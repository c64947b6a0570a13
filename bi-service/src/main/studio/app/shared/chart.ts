import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { bucket, full, longDay } from './format';
import { StudioElement } from './element';
import { strings } from './strings';
import type { Plot } from './plot';

/** A line or bars over time. */
export interface Series {
  name: string;
  format: string;
  unit: string | null;
  /** One for each of the chart's times; null where there is none. */
  values: (number | null)[];
  kind: 'bar' | 'line';
  /** Drawn in grey dashes, behind what is compared with it. */
  previous?: boolean;
}

/** A chart over time; the library that draws it is loaded when the first one is shown. */
@customElement('pl-chart')
export class Chart extends StudioElement {
  @property({ attribute: false }) times: string[] = [];
  @property({ attribute: false }) series: Series[] = [];
  /** Places of pieces of time that are not whole. */
  @property({ attribute: false }) partial: ReadonlySet<number> = new Set();
  @property() grain = 'day';
  @property() label = '';
  @property({ type: Boolean }) table = false;
  @state() private hovered: number | null = null;

  readonly #canvas = createRef<HTMLElement>();
  #plot: Plot | null = null;
  #sizes: ResizeObserver | null = null;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = () => void this.#draw();
  readonly #hoverElsewhere = (event: Event) => (this.hovered = (event as CustomEvent<number | null>).detail);

  override connectedCallback() {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#redraw);
    document.addEventListener('studio-hover', this.#hoverElsewhere);
  }

  override disconnectedCallback() {
    this.#scheme.removeEventListener('change', this.#redraw);
    document.removeEventListener('studio-hover', this.#hoverElsewhere);
    this.#sizes?.disconnect();
    this.#plot?.dispose();
    this.#plot = null;
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues) {
    if (['times', 'series', 'partial', 'grain', 'table'].some((name) => changed.has(name))) void this.#draw();
    this.#place();
  }

  /** The chart as a picture, with a line of what it shows. */
  async picture(title: string, subtitle: string): Promise<Blob | null> {
    return this.#plot ? this.#plot.picture(title, subtitle) : null;
  }

  async #draw() {
    const canvas = this.#canvas.value;
    if (!canvas || this.table) return;
    if (this.#plot === null) {
      const { Plot } = await import('./plot');
      if (!this.isConnected || this.#canvas.value !== canvas) return;
      this.#plot ??= new Plot(canvas);
      this.#sizes = new ResizeObserver(() => {
        this.#plot?.resize();
        this.#place();
      });
      this.#sizes.observe(canvas);
    }
    this.#plot.draw({ times: this.times, series: this.series, partial: this.partial, grain: this.grain });
    this.#place();
  }

  /** The plumb line stands at the hovered time. */
  #place() {
    const line = this.querySelector<HTMLElement>('.plumb');
    if (!line || this.hovered === null || this.#plot === null) return;
    const x = this.#plot.x(this.hovered);
    line.style.setProperty('--x', `${x}px`);
    line.classList.toggle('left', x > (this.#canvas.value?.clientWidth ?? 0) / 2);
  }

  #hover(event: PointerEvent) {
    const index = this.#plot?.indexAt(event.offsetX) ?? null;
    if (index === this.hovered) return;
    document.dispatchEvent(new CustomEvent('studio-hover', { detail: index }));
  }

  #drag: number | null = null;

  #pressed(event: PointerEvent) {
    this.#drag = this.#plot?.indexAt(event.offsetX) ?? null;
  }

  /** A span that was dragged across becomes the window. */
  #released(event: PointerEvent) {
    const end = this.#plot?.indexAt(event.offsetX) ?? null;
    const start = this.#drag;
    this.#drag = null;
    if (start === null || end === null || Math.abs(end - start) < 1) return;
    const [first, last] = start < end ? [start, end] : [end, start];
    this.dispatchEvent(
      new CustomEvent('span', { detail: { from: this.times[first], to: this.times[last + 1] ?? null }, bubbles: true }),
    );
  }

  protected override render() {
    return html`
      <div
        class="plot ${this.table ? 'away' : ''}"
        role="img"
        aria-label=${this.label}
        @pointermove=${(event: PointerEvent) => this.#hover(event)}
        @pointerleave=${() => document.dispatchEvent(new CustomEvent('studio-hover', { detail: null }))}
        @pointerdown=${(event: PointerEvent) => this.#pressed(event)}
        @pointerup=${(event: PointerEvent) => this.#released(event)}
        @dblclick=${() => this.dispatchEvent(new CustomEvent('span-undone', { bubbles: true }))}
      >
        <div class="canvas" ${ref(this.#canvas)}></div>
        ${this.series.filter(({ previous }) => previous).map(({ name }) => html`<span class="legend" aria-hidden="true">${name}</span>`)}
        ${this.hovered !== null && this.times[this.hovered] ? this.#tip(this.hovered) : nothing}
      </div>
      <div class=${this.table ? 'data' : 'data sr'} tabindex=${this.table ? 0 : nothing} role=${this.table ? 'region' : nothing} aria-label=${this.table ? this.label : nothing}>${this.#data()}</div>
    `;
  }

  #tip(index: number) {
    const time = this.times[index]!;
    return html`<div class="plumb" aria-hidden="true">
      <dl class="tip">
        <dt>${this.grain === 'hour' ? bucket(time, 'hour') : this.grain === 'day' ? longDay(time) : bucket(time, this.grain)}</dt>
        ${this.series.map((one) => html`<dd>${one.name}<b>${full(one.values[index], one.format, one.unit)}</b></dd>`)}
        ${this.partial.has(index) ? html`<dd>${strings.soFar()}</dd>` : nothing}
      </dl>
    </div>`;
  }

  #data() {
    return html`<table class="rows">
      <caption class="sr">
        ${this.label}
      </caption>
      <thead>
        <tr>
          <th scope="col">${strings.time()}</th>
          ${this.series.map((one) => html`<th scope="col" class="num">${one.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${this.times.map(
          (time, index) => html`<tr>
            <th scope="row">${bucket(time, this.grain)}${this.partial.has(index) ? html` <span class="cnt">${strings.soFar()}</span>` : nothing}</th>
            ${this.series.map(
              (one) => html`<td class="num" data-value=${one.values[index] ?? ''}>${full(one.values[index], one.format, one.unit)}</td>`,
            )}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
