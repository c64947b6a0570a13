import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnswerColumn, Query, QueryAnswer } from '../api/bi/index';
import { exact, full, moment } from '../data/format';
import { save } from '../data/save';
import type { Chart } from '../part/chart';
import '../part/chart';
import { StudioElement } from '../part/element';
import { measured } from '../part/measured';
import { wide } from '../part/panel';
import { raw } from '../part/raw';
import { vars } from '../part/vars';
import { strings } from '../strings';
import { plainCell } from './cell';
import { drawings, isNumber, type Drawing } from './drawing';

const ROWS_AT_FIRST = 200;
const LABELLED_LINES = 4;

/** The result of a query: charts and the table side by side. */
@customElement('pl-result')
export class Result extends StudioElement {
  @property({ attribute: false }) answer!: QueryAnswer;
  @property({ attribute: false }) query!: Query;
  /** The window in words, for pictures. */
  @property() window = '';
  /** Show only the table. */
  @property({ type: Boolean }) table = false;
  @state() private all = false;

  protected override render() {
    const { answer, query } = this;
    const groups = query.groupBy ?? [];
    const drawn = drawings(answer, query, this.#named());
    const charts = !this.table && drawn.length > 0;
    return html`
      ${groups.length === 0 ? this.#figures() : nothing}
      ${groups.length > 2 && !this.table ? html`<p class="cnt">${strings.tooManyGroups()}</p>` : nothing}
      <div class=${charts ? 'side-by-side' : ''}>
        ${charts ? html`<div class="charts">${drawn.map((one, place) => this.#chart(one, place))}</div>` : nothing}
        ${groups.length > 0 || this.table ? this.#rows() : nothing}
      </div>
      <p class="cnt">
        ${strings.dataThrough(moment(answer.publication.dataThrough))} ·
        <span title=${exact(answer.publication.publishedAt)}>${strings.answeredIn(answer.timezone)}</span>
        ${answer.scope.all ? nothing : html` · <bdi>${answer.scope.communities.join(', ')}</bdi>`}
      </p>
    `;
  }

  /** Without a group there is one number for each measure. */
  #figures() {
    const { columns, rows } = this.answer;
    const row = rows[0];
    if (!row) return nothing;
    return html`<dl class="figures">
      ${columns.map(
        (column, at) => html`<div>
          <dt>${raw(column.title)}</dt>
          <dd data-measure=${column.name} ${measured(row[at])}>
            ${this.#cell(column, row[at], at)}${row[at] === null ? html` <span class="cnt">${strings.noData()}</span>` : nothing}
          </dd>
        </div>`,
      )}
    </dl>`;
  }

  #chart({ title, labels, series, grain, partial, left }: Drawing, place: number) {
    const keyed = series.length > 1 && (series[0]!.kind === 'bar' || series.length > LABELLED_LINES);
    return html`<figure>
      <figcaption>
        <b>${title}</b>
        <button @click=${() => void this.#picture(place, title)}>${strings.picture()}</button>
      </figcaption>
      ${keyed
        ? html`<ul class="key" aria-hidden="true">
            ${series.map(({ name }, at) => html`<li ${vars({ '--c': `var(--series-${(at % 8) + 1})` })}><bdi>${name}</bdi></li>`)}
          </ul>`
        : nothing}
      <pl-chart .times=${labels} .labels=${labels} .series=${series} .partial=${partial} .grain=${grain} .label=${title} bare></pl-chart>
      ${left ? html`<p class="cnt">${strings.onlyBiggest(left.shown, left.all)}</p>` : nothing}
    </figure>`;
  }

  async #picture(place: number, title: string) {
    const chart = this.querySelectorAll<Chart>('pl-chart')[place];
    const { publication, scope, timezone } = this.answer;
    const communities = scope.all ? strings.allCommunities() : scope.communities.join(', ');
    const subtitle = [this.window, timezone, communities, strings.dataThrough(exact(publication.dataThrough))].filter((part) => part !== '').join(' · ');
    const picture = await chart?.picture(title, subtitle);
    if (picture) save(picture, `${this.query.dataset}.png`);
  }

  #rows() {
    const { columns, rows } = this.answer;
    const shown = this.all ? rows : rows.slice(0, ROWS_AT_FIRST);
    return html`<div>
      ${wide(strings.result(), html`<table class="rows">
          <thead>
            <tr>
              ${columns.map(
                (column) => html`<th scope="col" class=${isNumber(column) ? 'num' : ''} data-column=${column.name}>
                  ${raw(column.title)}${this.#ownName(column)}
                </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) => html`<tr>
                ${columns.map((column, at) => html`<td class=${isNumber(column) ? 'num' : ''} ${measured(row[at])}>${this.#cell(column, row[at], at)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>`)}
      <p class="cnt">${strings.shown(shown.length, rows.length)}</p>
      ${shown.length < rows.length ? html`<button class="more" @click=${() => (this.all = true)}>${strings.showAll(rows.length)}</button>` : nothing}
    </div>`;
  }

  #ownName({ name }: AnswerColumn) {
    return this.#named().has(name) ? html`<span class="cnt"> ${raw(name)}</span>` : nothing;
  }

  /** The custom names. */
  #named() {
    const { measures, groupBy } = this.query;
    return new Set([...measures, ...(groupBy ?? [])].flatMap(({ name }) => name ?? []));
  }

  #cell(column: AnswerColumn, value: unknown, at: number) {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number') return full(value, column.format, column.unit);
    return column.type === 'timestamp' ? plainCell(column, value, this.query.groupBy?.[at]) : raw(value);
  }
}

export function windowInWords(window: { from: string; to: string } | null): string {
  return window === null ? '' : `${exact(window.from)} – ${exact(window.to)}`;
}
