import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { address } from '../address';
import { Origin, type MetricHistory, type MetricVersion } from '../api/catalog/index';
import { api } from '../data/api';
import { tagOf } from '../data/calls';
import { exact, moment, words } from '../data/format';
import { Loading } from '../data/loading';
import { nearest } from '../data/nearest';
import { StudioElement } from '../part/element';
import { panel } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { definitionOf, groupsOf, inWords } from './definition';
import './diff';
import { keptDraft } from './draft';
import { explored } from './explored';
import './impact';
import './move';
import { PARAMETERS } from './parameters';
import { status } from './status';
import './values';
import { mayWrite } from './writers';

const METRICS = 100;
const EVENTS_AT_ONCE = 50;

/** A metric's versions, with the tag for writes to it. */
interface Versions {
  items: MetricVersion[];
  tag: string;
}

/** One metric: its definition, values, versions and history. */
@customElement('pl-metric')
export class MetricView extends StudioElement {
  @property() key = '';

  readonly #versions = new Loading<Versions>(this, async (signal) => {
    const answer = await api.metrics.listVersions({ key: this.key }, { signal });
    return { items: answer.items, tag: tagOf(answer) };
  });
  readonly #history = new Loading<MetricHistory>(
    this,
    (signal) => api.metrics.readHistory({ key: this.key, size: this.#events }, { signal }),
    ({ items }) => items.length === 0,
  );
  readonly #known = new Loading(this, (signal) => api.metrics.listMetrics({ size: METRICS }, { signal }));
  readonly #datasets = new Loading(this, (signal) => api.queries.datasets({ signal }));
  readonly #writes = new Loading(this, mayWrite);
  #events = EVENTS_AT_ONCE;

  protected override willUpdate() {
    this.#versions.of(this.key);
    this.#history.of(this.key);
    this.#datasets.of('datasets');
    this.#writes.of('session');
  }

  /** The version in the address; else the published one, else the latest. */
  #shown(items: MetricVersion[]): MetricVersion {
    const asked = Number(address.extra.get(PARAMETERS.version));
    return items.find(({ version }) => version === asked) ?? items.find(({ status: stands }) => stands === 'published') ?? items[0]!;
  }

  protected override render() {
    const versions = this.#versions.value;
    const shown = versions === null || versions.items[0]?.key !== this.key ? null : this.#shown(versions.items);
    const missing = this.#versions.refusal?.status === 404;
    return html`
      <p class="crumb"><a class="to" href=${address.href('/metrics')}>${strings.allMetrics()}</a></p>
      <header class="bar">
        <h1>${missing ? strings.noSuchMetric(this.key) : shown ? raw(shown.title) : this.key}</h1>
        ${shown ? html`${status(shown.status)}<span class="cnt">${shown.key} · ${strings.versionNumber(shown.version)}</span>` : nothing}
      </header>
      ${missing ? this.#nearest() : panel({ name: 'metric' }, this.#versions, ({ tag }) => (shown ? this.#about(shown, tag) : nothing))}
      ${shown
        ? html`
            ${shown.status === 'draft' ? nothing : html`<pl-metric-values .metric=${shown}></pl-metric-values>`}
            ${shown.status === 'draft' ? html`<pl-metric-impact .metric=${shown}></pl-metric-impact>` : nothing}
            ${this.#means(shown)}
            ${shown.status === 'draft' ? nothing : html`<pl-metric-impact .metric=${shown}></pl-metric-impact>`}
            <div class="two">
              <div>${this.#timeline(versions!.items, shown)}</div>
              <div>${this.#happened()}</div>
            </div>
            ${versions!.items.length > 1 ? html`<pl-metric-diff .key=${this.key} .versions=${versions!.items} .shown=${shown.version}></pl-metric-diff>` : nothing}
          `
        : nothing}
    `;
  }

  /** An unknown key is often a typo of an existing one. */
  #nearest() {
    this.#known.of('all');
    const key = nearest(this.key, (this.#known.value?.items ?? []).map((one) => one.key));
    return html`<p class="notice" role="alert">
      ${key === null ? strings.noMetricNear() : html`${strings.didYouMean()} <a href=${address.href(`/metrics/${key}`)}>${key}</a>`}
    </p>`;
  }

  #about(shown: MetricVersion, tag: string) {
    return html`
      <p class="def" data-metric=${shown.key}>${raw(shown.description)}</p>
      <p class="note">${badge(shown)}</p>
      ${this.#actions(shown, tag)}
    `;
  }

  #means(shown: MetricVersion) {
    const datasets = this.#datasets.value?.datasets ?? [];
    const groups = groupsOf(shown, datasets);
    return html`<div class="two means">
        <div>
          <h2>${strings.inWords()}</h2>
          ${inWords(shown, datasets).map((sentence) => html`<p class="sentence">${raw(sentence)}</p>`)}
          ${shown.goodDirection === 'up' ? html`<p>${strings.goodUp()}</p>` : shown.goodDirection === 'down' ? html`<p>${strings.goodDown()}</p>` : nothing}
          ${groups ? html`<p>${raw(strings.splitBy(groups))}</p>` : nothing}
          <p class="cnt">${strings.draftedBy(shown.createdBy, moment(shown.createdAt))}</p>
        </div>
        <div>
          <h2>${strings.asJson()}</h2>
          <pre class="json" tabindex="0" aria-label=${strings.asJson()}>${definitionOf(shown)}</pre>
        </div>
      </div>`;
  }

  #actions(shown: MetricVersion, tag: string) {
    const question = this.#datasets.value?.datasets.some(({ name }) => name === shown.dataset) ? explored(shown) : null;
    return html`<div class="act">
      ${this.#writing(shown, tag)}
      ${question === null ? nothing : html`<a class="go quiet" href=${address.href('/explore', {}, question)}>${strings.openInExplore()}</a>`}
    </div>`;
  }

  #writing(shown: MetricVersion, tag: string) {
    if (this.#writes.value === null) return nothing;
    if (!this.#writes.value) return html`<p class="cnt">${strings.readOnlyHere()}</p>`;
    if (shown.origin !== Origin.custom) return html`<p class="cnt">${strings.builtIn()}</p>`;
    const path = `/metrics/${shown.key}`;
    return html`<a class="go" href=${address.href(path, {}, { [PARAMETERS.edit]: String(shown.version) })}>
        ${keptDraft(shown.key, shown.version) === null ? strings.draftNext() : strings.goOnDrafting()}
      </a>
      ${shown.status === 'deprecated'
        ? nothing
        : html`<pl-metric-move
            .metric=${shown}
            .tag=${tag}
            @moved=${() => {
              address.updateExtra({ [PARAMETERS.version]: null }, true);
              this.#again();
            }}
            @stale=${() => this.#again()}
          ></pl-metric-move>`}`;
  }

  #again() {
    void this.#versions.again();
    void this.#history.again();
  }

  #timeline(items: MetricVersion[], shown: MetricVersion) {
    return panel({ name: 'versions', title: strings.versions() }, this.#versions, () => html`<ol class="timeline">
        ${items.map(
          (one) => html`<li class=${one.status} aria-current=${one === shown ? 'true' : nothing}>
            <p>
              <a class="to" href=${address.href(`/metrics/${one.key}`, {}, { [PARAMETERS.version]: String(one.version) })}>${strings.versionNumber(one.version)}</a>
              ${status(one.status)}
            </p>
            <p class="cnt">
              ${badge(one)}
              ${one !== shown
                ? html` ·
                    <a
                      href=${address.here({})}
                      @click=${(event: Event) => {
                        event.preventDefault();
                        event.stopPropagation();
                        const [old, younger] = [one.version, shown.version].sort((a, b) => a - b);
                        address.updateExtra({ [PARAMETERS.old]: String(old), [PARAMETERS.new]: String(younger) });
                      }}
                      >${strings.compareVersions()}</a
                    >`
                : nothing}
            </p>
          </li>`,
        )}
      </ol>`);
  }

  #happened() {
    return panel({ name: 'history', title: strings.history() }, this.#history, ({ items, total }) => html`<ol class="timeline plain">
        ${items.map(
          (event) => html`<li>
            <p><b>${words(event.action)}</b> ${strings.versionNumber(event.version)}</p>
            <p class="cnt">${raw(event.actor)} · <time datetime=${event.at} title=${exact(event.at)}>${moment(event.at)}</time></p>
            ${event.reason ? html`<p>${raw(event.reason)}</p>` : nothing}
          </li>`,
        )}
      </ol>
      ${total > items.length
        ? html`<button
            class="more"
            @click=${() => {
              this.#events += EVENTS_AT_ONCE;
              void this.#history.again();
            }}
          >
            ${strings.more(total - items.length)}
          </button>`
        : nothing}`);
  }
}

/** Who is responsible for the meaning of a version; nobody yet for a draft. */
function badge(metric: MetricVersion) {
  if (!metric.publishedAt) return strings.draftedBy(metric.createdBy, moment(metric.createdAt));
  const [who, when] = [metric.publishedBy ?? '', moment(metric.publishedAt)];
  return html`<span class="badge">${raw(metric.publicationReason ? strings.publishedWhy(who, when, metric.publicationReason) : strings.publishedBy(who, when))}</span>`;
}

