import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { address } from '../address';
import { ListMetricsStatusEnum } from '../api/catalog/apis/MetricsApi';
import { VersionStatus, type MetricPage, type MetricVersion } from '../api/catalog/index';
import { api } from '../data/api';
import { moment, words } from '../data/format';
import { Loading } from '../data/loading';
import { StudioElement } from '../part/element';
import { panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { PARAMETERS } from './parameters';
import { status } from './status';
import { mayWrite } from './writers';

const SIZE = 25;
const LATEST_PAGE = 100_000;
const PAUSE_MILLIS = 250;

/** The metrics of the catalog, filtered by text, dataset and status. */
@customElement('pl-metric-list')
export class MetricList extends StudioElement {
  readonly #metrics = new Loading<MetricPage>(
    this,
    (signal) => {
      const { search, dataset, status: stands, page } = asked();
      return api.metrics.listMetrics({ page, size: SIZE, ...(search && { search }), ...(dataset && { dataset }), ...(stands && { status: stands }) }, { signal });
    },
    ({ items }) => items.length === 0,
  );
  readonly #datasets = new Loading(this, (signal) => api.queries.datasets({ signal }));
  readonly #writes = new Loading(this, mayWrite);
  #pause = 0;

  protected override addressChanged() {
    if (address.path !== '/metrics') return;
    this.#metrics.of(asked());
    this.#datasets.of('datasets');
    this.#writes.of('session');
  }

  /** Removes a dataset or page that does not exist from the address. */
  protected override updated() {
    const { dataset, page } = asked();
    const datasets = this.#datasets.value?.datasets;
    if (dataset && datasets && !datasets.some(({ name }) => name === dataset)) address.leaveOutOwn(PARAMETERS.dataset);
    else if (page > 0 && this.#metrics.phase === 'empty' && !this.#metrics.busy) address.leaveOutOwn(PARAMETERS.page);
  }

  protected override render() {
    const { search, dataset, status: stands } = asked();
    const filtered = search || dataset || stands;
    return html`
      <header class="bar">
        <h1>${strings.metrics()}</h1>
        <form class="ctl" role="search" @submit=${(event: Event) => event.preventDefault()}>
          <input
            type="search"
            aria-label=${strings.searchMetrics()}
            placeholder=${strings.searchMetrics()}
            maxlength="200"
            .value=${address.extra.get(PARAMETERS.search) ?? ''}
            @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
          />
          <select aria-label=${strings.dataset()} @change=${(event: Event) => set(PARAMETERS.dataset, event)}>
            <option value="" .selected=${live(dataset === '')}>${strings.anyDataset()}</option>
            ${(this.#datasets.value?.datasets ?? []).map(({ name }) => html`<option value=${name} .selected=${live(name === dataset)}>${name}</option>`)}
          </select>
          <select aria-label=${strings.status()} @change=${(event: Event) => set(PARAMETERS.status, event)}>
            <option value="" .selected=${live(stands === undefined)}>${strings.anyStatus()}</option>
            ${Object.values(VersionStatus).map((one) => html`<option value=${one} .selected=${live(one === stands)}>${words(one)}</option>`)}
          </select>
        </form>
        ${this.#writes.value ? html`<a class="go" href=${address.href('/metrics', {}, { [PARAMETERS.edit]: 'new' })}>${strings.newMetric()}</a>` : nothing}
      </header>
      ${panel({ name: 'metrics', empty: strings.noMetric() }, this.#metrics, (page) => table(page))}
      ${filtered && this.#metrics.phase === 'empty' ? html`<p><a class="to" href=${address.href('/metrics')}>${strings.clearSearch()}</a></p>` : nothing}
    `;
  }

  #type(text: string) {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => address.updateExtra({ [PARAMETERS.search]: text.trim() ? text : null, [PARAMETERS.page]: null }, true), PAUSE_MILLIS);
  }

  override disconnectedCallback() {
    clearTimeout(this.#pause);
    super.disconnectedCallback();
  }
}

function asked() {
  const given = (name: string) => address.extra.get(name) ?? '';
  const page = Number(given(PARAMETERS.page));
  return {
    search: given(PARAMETERS.search).trim(),
    dataset: given(PARAMETERS.dataset),
    status: Object.values(ListMetricsStatusEnum).find((one) => one === given(PARAMETERS.status)),
    page: Number.isInteger(page) && page > 0 && page <= LATEST_PAGE ? page : 0,
  };
}

function set(name: string, event: Event) {
  address.updateExtra({ [name]: (event.target as HTMLSelectElement).value || null, [PARAMETERS.page]: null });
}

function table({ items, page, size, total }: MetricPage) {
  return html`
    ${wide(strings.metrics(), html`<table class="rows catalog">
        <thead>
          <tr>
            <th scope="col">${strings.metric()}</th>
            <th scope="col">${strings.definition()}</th>
            <th scope="col">${strings.dataset()}</th>
            <th scope="col">${strings.status()}</th>
            <th scope="col" class="num">${strings.version()}</th>
            <th scope="col">${strings.published_()}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map(row)}
        </tbody>
      </table>`)}
    <p class="cnt paging">
      ${total > items.length
        ? html`${strings.pagesOf(page * size + 1, page * size + items.length, total)} ${turn(page - 1, page > 0, strings.previousPage())}
          ${turn(page + 1, (page + 1) * size < total, strings.nextPage())}`
        : strings.shown(items.length, total)}
    </p>
  `;
}

function turn(to: number, possible: boolean, text: string) {
  return html`<button ?disabled=${!possible} @click=${() => address.updateExtra({ [PARAMETERS.page]: to > 0 ? String(to) : null })}>${text}</button>`;
}

function row(metric: MetricVersion) {
  return html`<tr data-metric=${metric.key}>
    <th scope="row">
      <a class="to" href=${address.href(`/metrics/${metric.key}`)}>${raw(metric.title)}</a>
      <p class="cnt">${metric.key}</p>
    </th>
    <td class="text">${raw(metric.description)}</td>
    <td>${metric.dataset ?? strings.ofOthers()}</td>
    <td>${status(metric.status)}</td>
    <td class="num">${metric.version}</td>
    <td class="by">
      ${metric.publishedAt
        ? html`${raw(metric.publishedBy)} · ${moment(metric.publishedAt)}
            ${metric.publicationReason ? html`<p class="cnt">${raw(metric.publicationReason)}</p>` : nothing}`
        : html`<span class="cnt">${strings.draftedBy(metric.createdBy, moment(metric.createdAt))}</span>`}
    </td>
  </tr>`;
}
