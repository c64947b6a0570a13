import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from './address';
import { api } from './api';
import { StudioElement } from './element';
import { ago, moment } from './format';
import { Loading } from './loading';
import { strings } from './strings';

const EVERY_MILLIS = 30_000;

/** How fresh the numbers of a dataset are, in one sentence that is never out of sight. */
@customElement('pl-freshness')
export class FreshnessBadge extends StudioElement {
  /** The dataset's name. */
  @property() of = 'submission_facts';
  #timer = 0;

  readonly #freshness = new Loading(this, (signal) => api.freshness.freshness({ signal }));

  override connectedCallback() {
    super.connectedCallback();
    this.#timer = window.setInterval(() => void this.#freshness.again(), EVERY_MILLIS);
  }

  override disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    this.#freshness.of(this.of);
  }

  protected override render() {
    const { value, phase } = this.#freshness;
    if (phase === 'error') return html`<p class="fresh" data-freshness="stale"><span class="dot"></span>${strings.freshnessAway()}</p>`;
    const found = value?.datasets.find(({ dataset }) => dataset === this.of);
    if (!found) return html`<p class="fresh"></p>`;
    const { publishedAt, ageSeconds, checks } = found;
    const refused = found.staleCause === 'check_failed';
    const state = refused ? 'refused' : found.stale ? 'stale' : 'fresh';
    return html`<p class="fresh" data-freshness=${state} role="status">
      <span class="dot" aria-hidden="true"></span>
      ${publishedAt === null
        ? strings.notPublished()
        : html`<span>
            ${found.publication.dataThrough ? `${strings.dataThrough(moment(found.publication.dataThrough))} · ` : nothing}
            ${refused ? `${strings.refused(moment(publishedAt))} · ` : nothing} ${strings.published(ago(ageSeconds ?? 0))} ·
            <a href=${address.href('/operations')}
              >${strings.passed(checks?.passed ?? 0)}${checks?.warned ? ` ${strings.warnings(checks.warned)}` : nothing}</a
            >
            ${found.stale && found.staleReason ? html`<br /><span class="reason">${found.staleReason}</span>` : nothing}
          </span>`}
    </p>`;
  }
}
