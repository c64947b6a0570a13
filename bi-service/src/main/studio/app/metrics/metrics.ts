import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MetricPage, MetricVersion } from '../api/catalog/index';
import { address } from '../shared/address';
import { api } from '../shared/api';
import { StudioElement } from '../shared/element';
import { moment, words } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel, wide } from '../shared/panel';
import { strings } from '../shared/strings';

const SEARCH = 'search';
const MOST = 200;

address.allow('/metrics', [SEARCH]);

/** The catalog: a list with search, and one metric with its versions and its history. */
@customElement('pl-metrics')
export class MetricsPage extends StudioElement {
  readonly #metrics = new Loading<MetricPage>(
    this,
    (signal) => {
      const search = address.extra.get(SEARCH);
      return api.metrics.listMetrics({ size: MOST, ...(search && { search }) }, { signal });
    },
    ({ items }) => items.length === 0,
  );

  protected override addressChanged() {
    if (this.#key() === null) this.#metrics.of(address.extra.get(SEARCH));
  }

  #key() {
    return address.path.split('/')[2] ?? null;
  }

  protected override render() {
    const key = this.#key();
    if (key !== null) return html`<pl-metric .key=${key}></pl-metric>`;
    return html`
      <header class="bar">
        <h1>${strings.metrics()}</h1>
        <label class="ctl"
          ><span class="sr">${strings.searchMetrics()}</span
          ><input
            type="search"
            placeholder=${strings.searchMetrics()}
            .value=${address.extra.get(SEARCH) ?? ''}
            @change=${(event: Event) => address.updateExtra({ [SEARCH]: (event.target as HTMLInputElement).value || null })}
        /></label>
      </header>
      ${panel({ name: 'metrics', empty: strings.noMetric() }, this.#metrics, ({ items, total }) => html`
        ${wide(strings.metrics(), html`<table class="rows">
            <thead>
              <tr>
                <th scope="col">${strings.metric()}</th>
                <th scope="col">${strings.definition()}</th>
                <th scope="col">${strings.dataset()}</th>
                <th scope="col">${strings.status()}</th>
                <th scope="col" class="num">${strings.version()}</th>
              </tr>
            </thead>
            <tbody>
              ${items.map(row)}
            </tbody>
          </table>`)}
        <p class="cnt">${strings.shown(items.length, total)}</p>
      `)}
    `;
  }
}

function row(metric: MetricVersion) {
  const path = `/metrics/${metric.key}`;
  return html`<tr data-metric=${metric.key}>
    <th scope="row">
      <a
        class="to"
        href=${address.href(path)}
        ><bdi>${metric.title}</bdi></a
      >
      <p class="cnt">${metric.key}</p>
    </th>
    <td><bdi>${metric.description}</bdi></td>
    <td>${metric.dataset ?? strings.ofOthers()}</td>
    <td>${words(metric.status)}</td>
    <td class="num">${metric.version}</td>
  </tr>`;
}

/** One metric. */
@customElement('pl-metric')
export class MetricView extends StudioElement {
  @property() key = '';

  readonly #metric = new Loading(this, (signal) => api.metrics.readMetric({ key: this.key }, { signal }));
  readonly #versions = new Loading(
    this,
    (signal) => api.metrics.listVersions({ key: this.key }, { signal }),
    ({ items }) => items.length === 0,
  );
  readonly #history = new Loading(
    this,
    (signal) => api.metrics.readHistory({ key: this.key }, { signal }),
    ({ items }) => items.length === 0,
  );

  protected override willUpdate() {
    this.#metric.of(this.key);
    this.#versions.of(this.key);
    this.#history.of(this.key);
  }

  protected override render() {
    return html`
      <header class="bar"><h1>${this.#metric.value?.title ?? this.key}</h1></header>
      ${panel({ name: 'metric' }, this.#metric, (metric) => html`
        <p class="def" data-metric=${metric.key}><bdi>${metric.description}</bdi></p>
        <p class="note">
          ${words(metric.status)} · ${strings.versionNumber(metric.version)}
          ${metric.publishedAt ? html` · ${strings.publishedBy(metric.publishedBy ?? '', moment(metric.publishedAt))}` : nothing}
        </p>
        <h2>${strings.definition()}</h2>
        <pre class="json" tabindex="0">${definition(metric)}</pre>
      `)}
      <div class="two">
        ${panel({ name: 'versions', title: strings.versions() }, this.#versions, ({ items }) => html`<ol class="timeline">
          ${items.map(
            (one) => html`<li><b>${strings.versionNumber(one.version)}</b> ${words(one.status)} · ${one.createdBy} · ${moment(one.createdAt)}</li>`,
          )}
        </ol>`)}
        ${panel({ name: 'history', title: strings.history() }, this.#history, ({ items }) => html`<ol class="timeline">
          ${items.map(
            (event) => html`<li>
              <b>${words(event.action)}</b> ${strings.versionNumber(event.version)} · <bdi>${event.actor}</bdi> · ${moment(event.at)}
              ${event.reason ? html`<p class="cnt"><bdi>${event.reason}</bdi></p>` : nothing}
            </li>`,
          )}
        </ol>`)}
      </div>
    `;
  }
}

const NOT_OF_THE_DEFINITION = new Set(['version', 'status', 'origin', 'whitelistVersion', 'createdAt', 'createdBy', 'publishedAt', 'publishedBy']);

/** What the metric means, as its author wrote it. */
function definition(metric: MetricVersion): string {
  return JSON.stringify(Object.fromEntries(Object.entries(metric).filter(([name]) => !NOT_OF_THE_DEFINITION.has(name))), null, 2);
}
