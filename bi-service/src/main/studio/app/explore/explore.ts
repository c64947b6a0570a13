import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Dataset, Query, QueryAnswer, QueryGroup, QueryMeasure } from '../api/bi/index';
import { address } from '../shared/address';
import { api } from '../shared/api';
import '../shared/chart';
import { StudioElement } from '../shared/element';
import { bucket, full } from '../shared/format';
import { Loading } from '../shared/loading';
import { failure, panel, skeleton, wide } from '../shared/panel';
import { raw } from '../shared/raw';
import { save } from '../shared/save';
import { strings } from '../shared/strings';

const QUERY = 'q';
const MOST_ROWS = 1_000;
const COUNT: QueryMeasure = { agg: 'count' };

address.allow('/explore', [QUERY]);

/** A guarded query: what is measured and by what, of what the whitelist allows. The query is the page's state. */
@customElement('pl-explore')
export class ExplorePage extends StudioElement {
  readonly #datasets = new Loading(this, (signal) => api.queries.datasets({ signal }));
  readonly #answer = new Loading<QueryAnswer>(
    this,
    (signal) => api.queries.query({ Query: this.#query()! }, { signal }),
    ({ rows }) => rows.length === 0,
  );

  protected override addressChanged() {
    this.#datasets.of('datasets');
  }

  protected override willUpdate() {
    const query = this.#query();
    if (query !== null) this.#answer.of(query);
  }

  /** The query of the address; the first dataset's count where it has none, or none that can be read. */
  #query(): Query | null {
    const first = this.#datasets.value?.datasets[0];
    if (!first) return null;
    const written = address.extra.get(QUERY);
    const query = written === null ? null : read(written);
    const asked: Query = query ?? { dataset: first.name, measures: [COUNT] };
    return { ...asked, timezone: address.state.tz, limit: MOST_ROWS };
  }

  #ask(query: Query) {
    const { dataset, measures, groupBy, filters } = query;
    address.updateExtra({ [QUERY]: JSON.stringify({ dataset, measures, ...(groupBy?.length && { groupBy }), ...(filters?.length && { filters }) }) });
  }

  protected override render() {
    const { refusal, value } = this.#datasets;
    const query = this.#query();
    const dataset = value?.datasets.find(({ name }) => name === query?.dataset) ?? null;
    return html`
      <header class="bar"><h1>${strings.explore()}</h1></header>
      ${refusal ? failure(refusal, () => void this.#datasets.again()) : nothing}
      ${query === null || value === null ? (refusal ? nothing : skeleton(10)) : html`${this.#form(query, dataset, value.datasets)} ${this.#result(query)}`}
    `;
  }

  #form(query: Query, dataset: Dataset | null, all: Dataset[]) {
    const measure = query.measures[0] ?? COUNT;
    const columns = dataset?.columns ?? [];
    const measured = columns.find(({ name }) => name === measure.column);
    const set = (changes: Partial<Query>) => this.#ask({ ...query, ...changes });
    return html`<form class="ask" @submit=${(event: Event) => event.preventDefault()}>
      ${choice(strings.dataset(), query.dataset, all.map(({ name }) => [name, name]), (name) => this.#ask({ dataset: name, measures: [COUNT] }))}
      ${choice(
        strings.measureOf(),
        measure.column ?? '',
        [['', strings.allRows()], ...columns.filter(({ aggregations }) => aggregations.length > 0).map(({ name, title }): [string, string] => [name, title])],
        (column) => {
          const chosen = columns.find(({ name }) => name === column);
          set({ measures: [column === '' ? COUNT : { agg: chosen!.aggregations[0] as QueryMeasure['agg'], column }] });
        },
      )}
      ${measured
        ? choice(strings.aggregation(), measure.agg ?? '', measured.aggregations.map((one) => [one, one]), (agg) =>
            set({ measures: [{ agg: agg as QueryMeasure['agg'], column: measured.name }] }),
          )
        : nothing}
      ${[0, 1].map((place) => this.#group(query, columns, place))}
    </form>`;
  }

  #group(query: Query, columns: Dataset['columns'], place: number) {
    const groups = query.groupBy ?? [];
    if (place > groups.length) return nothing;
    const group = groups[place];
    const column = columns.find(({ name }) => name === group?.column);
    const set = (changed: QueryGroup | null) =>
      this.#ask({ ...query, groupBy: [...groups.slice(0, place), ...(changed ? [changed] : []), ...(changed ? groups.slice(place + 1) : [])] });
    // A width of buckets has to be named, so that transform is for the query's JSON.
    const transforms = column?.transforms.filter((one) => one !== 'bucket') ?? [];
    return html`${choice(strings.groupBy(place + 1), group?.column ?? '', [['', strings.nothing()], ...columns.map(({ name, title }): [string, string] => [name, title])], (name) => {
        const chosen = columns.find((one) => one.name === name);
        set(name === '' ? null : { column: name, ...(chosen?.transforms.includes('month') && { transform: 'month' as QueryGroup['transform'] }) });
      })}
      ${transforms.length > 0
        ? choice(strings.cutBy(), group?.transform ?? '', [['', strings.nothing()], ...transforms.map((one): [string, string] => [one, one])], (transform) =>
            set({ column: column!.name, ...(transform && { transform: transform as QueryGroup['transform'] }) }),
          )
        : nothing}`;
  }

  #result(query: Query) {
    return panel({ name: 'result', title: strings.result(), empty: strings.nothingHere(), tools: this.#tools(query) }, this.#answer, (answer) => {
      const { columns, rows } = answer;
      const grain = query.groupBy?.[0]?.transform ?? '';
      const overTime = columns[0]?.type === 'timestamp' && columns.length === 2;
      const ordered = overTime ? [...rows].sort((one, other) => String(one[0]).localeCompare(String(other[0]))) : rows;
      return html`
        ${answer.truncated ? html`<p class="notice">${strings.truncated(rows.length)}</p>` : nothing}
        ${overTime
          ? html`<pl-chart
              .times=${ordered.map((row) => String(row[0]))}
              .series=${[{ name: columns[1]!.title, format: columns[1]!.format, unit: columns[1]!.unit, kind: 'bar', values: ordered.map((row) => row[1] as number | null) }]}
              .grain=${grain}
              .label=${columns[1]!.title}
            ></pl-chart>`
          : nothing}
        ${wide(strings.result(), html`<table class="rows">
            <thead>
              <tr>
                ${columns.map((column) => html`<th scope="col" class=${isNumber(column.type) ? 'num' : ''}>${column.title}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${ordered.map(
                (row) => html`<tr>
                  ${columns.map((column, place) =>
                    isNumber(column.type)
                      ? html`<td class="num" data-value=${row[place] ?? ''}>${full(row[place] as number | null, column.format, column.unit)}</td>`
                      : html`<td>${column.type === 'timestamp' && row[place] ? bucket(String(row[place]), grain || 'hour') : raw(row[place])}</td>`,
                  )}
                </tr>`,
              )}
            </tbody>
          </table>`)}
      `;
    });
  }

  #tools(query: Query) {
    return html`<button @click=${() => void navigator.clipboard.writeText(JSON.stringify(query, null, 2))}>${strings.copyQuery()}</button>
      <button @click=${() => void this.#file(query)}>${strings.asCsv()}</button>`;
  }

  async #file(query: Query) {
    const response = await fetch('/api/v1/query', {
      method: 'POST',
      headers: { Accept: 'text/csv', 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...query, limit: undefined }),
    });
    if (!response.ok) return this.#answer.again();
    save(await response.blob(), `${query.dataset}.csv`);
  }
}

function isNumber(type: string) {
  return type === 'integer' || type === 'numeric';
}

function read(text: string): Query | null {
  try {
    const query = JSON.parse(text) as Query;
    return typeof query?.dataset === 'string' && Array.isArray(query.measures) ? query : null;
  } catch {
    return null;
  }
}

function choice(label: string, present: string, options: [string, string][], choose: (value: string) => void) {
  return html`<label
    >${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === present}>${text}</option>`)}
    </select>
  </label>`;
}
