import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Cell } from '../address';
import { bucket, full } from '../data/format';
import { strings } from '../strings';
import { markTexts, type Mark, type Series } from './chart-parts';
import { StudioElement } from './element';
import { measured } from './measured';
import { number } from './number';

/** The data of a chart as a table: for screen readers, and for the key `t`. */
@customElement('pl-chart-table')
export class ChartTable extends StudioElement {
  @property({ attribute: false }) times: string[] = [];
  @property({ attribute: false }) series: Series[] = [];
  @property({ attribute: false }) partial: ReadonlySet<number> = new Set();
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property() grain = 'day';
  @property() label = '';
  @property({ type: Boolean }) shown = false;
  @property({ attribute: false }) cell: (index: number, series: Series) => Cell | null = () => null;
  @property() kpi = '';

  /** It follows its chart, not the address: its rows are rendered again only when they have changed. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>) {
    return changed.size > 0;
  }

  protected override render() {
    const { shown, label } = this;
    return html`<div
      class=${shown ? 'data tall' : 'data sr'}
      tabindex=${shown ? 0 : nothing}
      role=${shown ? 'region' : nothing}
      aria-label=${shown ? label : nothing}
    >
      <table class="rows">
        <caption class="sr">
          ${label}
        </caption>
        <thead>
          <tr>
            <th scope="col">${strings.time()}</th>
            ${this.series.map((one) => html`<th scope="col" class="num">${one.name}</th>`)}
            ${this.marks.length > 0 ? html`<th scope="col">${strings.done()}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${this.times.map((time, index) => this.#row(time, index))}
        </tbody>
      </table>
    </div>`;
  }

  #row(time: string, index: number) {
    return html`<tr>
      <th scope="row">${bucket(time, this.grain)}${this.partial.has(index) ? html` <span class="cnt">${strings.soFar()}</span>` : nothing}</th>
      ${this.series.map((one) => {
        const value = one.values[index];
        const text = full(value, one.format, one.unit);
        const cell = this.shown && value !== null && value !== undefined ? this.cell(index, one) : null;
        return html`<td class="num" ${measured(value)}>${number(text, this.kpi, cell)}</td>`;
      })}
      ${this.marks.length > 0 ? html`<td>${markTexts(this.marks, this.times, index).join('; ')}</td>` : nothing}
    </tr>`;
  }
}
