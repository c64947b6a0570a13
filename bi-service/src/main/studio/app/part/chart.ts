import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Cell } from '../address';
import { bucket, full, longDay } from '../data/format';
import { strings } from '../strings';
import { CHART_HOVER, markLabels, markTexts, type Mark, type Series } from './chart-parts';
import './chart-table';
import { StudioElement } from './element';
import type { Plot } from './plot';
import { vars } from './vars';

export type { Mark, Series } from './chart-parts';

/** Null if its file cannot be loaded, for example after a new release. */
async function plotClass() {
  try {
    return (await import('./plot')).Plot;
  } catch (failure) {
    console.error(failure);
    return null;
  }
}

/** A chart over time; the chart library is loaded with the first one shown. */
@customElement('pl-chart')
export class Chart extends StudioElement {
  @property({ attribute: false }) times: string[] = [];
  @property({ attribute: false }) series: Series[] = [];
  /** Indexes of incomplete buckets. */
  @property({ attribute: false }) partial: ReadonlySet<number> = new Set();
  /** Events that affected the numbers, and when. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property() grain = 'day';
  @property() label = '';
  /** Labels of the axis, if it shows no time. */
  @property({ attribute: false }) labels: readonly string[] | null = null;
  /** Without its own table, because the same data is in a table next to it. */
  @property({ type: Boolean }) bare = false;
  @property({ type: Boolean }) table = false;
  /** The cell of the number at an index, so that it can be explained; null if it cannot. */
  @property({ attribute: false }) cell: (index: number, series: Series) => Cell | null = () => null;
  @property() kpi = '';
  @state() private hovered: number | null = null;
  /** The start of a span that is being selected. */
  @state() private anchor: number | null = null;
  @state() private drawn = 0;

  readonly #canvas = createRef<HTMLElement>();
  #plot: Plot | null = null;
  #sizes: ResizeObserver | null = null;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  readonly #paper = matchMedia('print');
  readonly #redraw = () => {
    this.#plot?.resize();
    void this.#draw();
  };
  readonly #hoverElsewhere = (event: Event) => {
    if (this.labels === null) this.hovered = this.#indexOf((event as CustomEvent<string | null>).detail);
  };

  override connectedCallback() {
    super.connectedCallback();
    this.#scheme.addEventListener('change', this.#redraw);
    this.#paper.addEventListener('change', this.#redraw);
    document.addEventListener(CHART_HOVER, this.#hoverElsewhere);
  }

  override disconnectedCallback() {
    this.#scheme.removeEventListener('change', this.#redraw);
    this.#paper.removeEventListener('change', this.#redraw);
    document.removeEventListener(CHART_HOVER, this.#hoverElsewhere);
    this.#sizes?.disconnect();
    this.#plot?.dispose();
    this.#plot = null;
    super.disconnectedCallback();
  }

  protected override updated(changed: PropertyValues) {
    if (['times', 'labels', 'series', 'partial', 'grain', 'table'].some((name) => changed.has(name))) void this.#draw();
  }

  /** The chart as an image, with a title and a description. */
  async picture(title: string, subtitle: string): Promise<Blob | null> {
    return this.#plot ? this.#plot.picture(title, subtitle) : null;
  }

  async #draw() {
    const canvas = this.#canvas.value;
    if (!canvas || this.table) return;
    if (this.#plot === null) {
      const Plot = await plotClass();
      // Without the chart library, show the table.
      if (Plot === null) this.table = true;
      if (Plot === null || !this.isConnected || this.#canvas.value !== canvas) return;
      this.#plot ??= new Plot(canvas);
      this.#sizes = new ResizeObserver(() => {
        this.#plot?.resize();
        this.drawn++;
      });
      this.#sizes.observe(canvas);
    }
    this.#plot.draw({ times: this.times, series: this.series, partial: this.partial, grain: this.grain, labels: this.labels });
    this.drawn++;
  }

  #begins: number[] = [];

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('times')) this.#begins = this.times.map((time) => Date.parse(time));
  }

  #indexOf(time: string | null): number | null {
    if (time === null) return null;
    const at = Date.parse(time);
    const index = this.#begins.findLastIndex((begin) => begin <= at);
    return index < 0 ? null : index;
  }

  #show(index: number | null) {
    if (index === this.hovered) return;
    // Without times, other charts do not follow the pointer.
    if (this.labels !== null) this.hovered = index;
    else document.dispatchEvent(new CustomEvent(CHART_HOVER, { detail: index === null ? null : this.times[index]! }));
  }

  #hover(event: PointerEvent) {
    this.#show(this.#plot?.indexAt(event.offsetX) ?? null);
  }

  #leave() {
    if (this.anchor === null) this.#show(null);
  }

  #press(event: PointerEvent) {
    if (event.button !== 0) return;
    this.anchor = this.#plot?.indexAt(event.offsetX) ?? null;
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId);
  }

  #release() {
    if (this.anchor !== null && this.hovered !== null && this.anchor !== this.hovered) this.#take();
    else this.anchor = null;
  }

  /** Turns the selected span into the window. */
  #take() {
    const [first, last] = [this.anchor!, this.hovered!].sort((one, other) => one - other) as [number, number];
    this.anchor = null;
    this.dispatchEvent(
      new CustomEvent('span', { detail: { from: this.times[first], to: this.times[last + 1] ?? null }, bubbles: true }),
    );
  }

  #key(event: KeyboardEvent) {
    const last = this.times.length - 1;
    const at = this.hovered ?? last;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last, PageUp: at - 7, PageDown: at + 7 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      if (event.shiftKey) this.anchor ??= at;
      else this.anchor = null;
      // The first arrow key only shows the current position; Home and End move at once.
      const stays = this.hovered === null && !event.shiftKey && event.key.startsWith('Arrow');
      this.#show(stays ? at : Math.min(last, Math.max(0, to)));
    } else if (event.key === 'Enter' && this.anchor !== null && this.hovered !== null) {
      this.#take();
    } else if (event.key === 'Escape' && (this.anchor !== null || this.hovered !== null)) {
      event.stopPropagation();
      this.anchor = null;
      this.#show(null);
    } else if (event.key === 'Backspace') {
      this.#undo();
    }
  }

  #undo() {
    this.dispatchEvent(new CustomEvent('span-undone', { bubbles: true }));
  }

  protected override render() {
    const { hovered } = this;
    return html`
      <div
        class="plot ${this.table ? 'away' : ''} ${this.anchor !== null ? 'choosing' : ''}"
        role="slider"
        tabindex=${this.table ? -1 : 0}
        aria-label=${strings.walk(this.label)}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, this.times.length - 1)}
        aria-valuenow=${hovered ?? Math.max(0, this.times.length - 1)}
        aria-valuetext=${this.#spoken(hovered ?? this.times.length - 1)}
        @pointermove=${(event: PointerEvent) => this.#hover(event)}
        @pointerleave=${() => this.#leave()}
        @pointerdown=${(event: PointerEvent) => this.#press(event)}
        @pointerup=${() => this.#release()}
        @pointercancel=${() => (this.anchor = null)}
        @dblclick=${() => this.#undo()}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
        @blur=${() => this.#leave()}
      >
        <div class="canvas" ${ref(this.#canvas)}></div>
        ${this.#labels()} ${this.#plot !== null && this.drawn > 0 ? html`${this.#hatches()} ${this.#span()} ${this.#ticks()} ${this.#tip()}` : nothing}
      </div>
      ${this.bare ? nothing : guard([this.times, this.series, this.partial, this.marks, this.grain, this.label, this.table, this.kpi], () => this.#data())}
    `;
  }

  #name(index: number) {
    const time = this.times[index]!;
    if (this.labels) return this.labels[index] ?? '';
    return this.grain === 'day' ? longDay(time) : this.grain === 'week' ? strings.weekOf(bucket(time, 'week')) : bucket(time, this.grain);
  }

  #spoken(index: number) {
    if (!this.times[index]) return '';
    const numbers = this.series.map((one) => `${one.name} ${full(one.values[index], one.format, one.unit)}`);
    const span = this.anchor !== null && this.anchor !== index ? strings.spanTo(this.#name(this.anchor)) : '';
    return [this.#name(index), ...numbers, this.partial.has(index) ? strings.soFar() : '', span].filter(Boolean).join(', ');
  }

  /** Lines have their name next to them; the dashed earlier one has a legend. */
  #labels() {
    return this.series.filter(({ previous }) => previous).map(({ name }) => html`<span class="legend" aria-hidden="true">${name}</span>`);
  }

  /** Incomplete bars are drawn hatched; for lines, the background of the bucket is hatched. */
  #hatches() {
    if (this.series[0]?.kind === 'bar') return nothing;
    const step = this.#plot!.step();
    return [...this.partial].map(
      (index) => html`<span class="hatch" aria-hidden="true" ${vars({ '--x': `${this.#plot!.x(index) - step / 2}px`, '--w': `${step}px` })}></span>`,
    );
  }

  #span() {
    if (this.anchor === null || this.hovered === null || this.anchor === this.hovered) return nothing;
    const step = this.#plot!.step();
    const [one, other] = [this.#plot!.x(this.anchor), this.#plot!.x(this.hovered)];
    const left = Math.min(one, other) - step / 2;
    return html`<span class="span" aria-hidden="true" ${vars({ '--x': `${left}px`, '--w': `${Math.abs(one - other) + step}px` })}></span>`;
  }

  /** Events are ticks at the axis; their text shows on hover and with the keyboard. */
  #ticks() {
    const step = this.#plot!.step();
    const last = this.times.length - 1;
    const shown = this.marks.flatMap((mark) => {
      const index = this.#indexOf(mark.at);
      if (index === null || index > last) return [];
      const begin = Date.parse(this.times[index]!);
      const end = Date.parse(this.times[index + 1] ?? '') || begin + (begin - Date.parse(this.times[index - 1] ?? this.times[index]!));
      const part = end > begin ? Math.min(1, (Date.parse(mark.at) - begin) / (end - begin)) : 0.5;
      return [{ ...mark, x: this.#plot!.x(index) + (part - 0.5) * step }];
    });
    const labels = markLabels(shown, this.#canvas.value?.clientWidth ?? 0);
    return shown.map(({ kind, x }, place) => {
      const { text, left } = labels[place]!;
      return html`<span class="mark ${kind} ${left ? 'left' : ''}" ${vars({ '--x': `${x}px` })} aria-hidden="true"
        >${text ? html`<span class="short">${text}</span>` : nothing}</span
      >`;
    });
  }

  #tip() {
    const index = this.hovered;
    if (index === null || !this.times[index]) return nothing;
    const x = this.#plot!.x(index);
    const side = x > (this.#canvas.value?.clientWidth ?? 0) / 2 ? 'left' : '';
    return html`<div class="plumb ${side}" aria-hidden="true" ${vars({ '--x': `${x}px` })}>
      <dl class="tip">
        <dt>${this.#name(index)}</dt>
        ${this.series.map((one) => html`<dd>${one.name}<b>${full(one.values[index], one.format, one.unit)}</b></dd>`)}
        ${this.partial.has(index) ? html`<dd>${strings.soFar()}</dd>` : nothing}
        ${markTexts(this.marks, this.times, index).map((text) => html`<dd class="done">${text}</dd>`)}
      </dl>
    </div>`;
  }

  #data() {
    return html`<pl-chart-table
      .times=${this.times}
      .series=${this.series}
      .partial=${this.partial}
      .marks=${this.marks}
      .grain=${this.grain}
      .label=${this.label}
      .shown=${this.table}
      .cell=${this.cell}
      .kpi=${this.kpi}
    ></pl-chart-table>`;
  }
}
