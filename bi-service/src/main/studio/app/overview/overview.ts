import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Overview } from '../api/bi/index';
import { address } from '../shared/address';
import { api, communityParameter, serviceParameter, windowParameters } from '../shared/api';
import { StudioElement } from '../shared/element';
import { Loading } from '../shared/loading';
import { names } from '../shared/names';
import { nearest } from '../shared/nearest';
import { panel, skeleton } from '../shared/panel';
import { isolated, visible } from '../shared/raw';
import { who } from '../shared/session';
import { strings } from '../shared/strings';
import { VERSION_SEEN } from '../shared/freshness';
import '../drawers/explain';
import '../drawers/lineage';
import './boards';
import './controls';
import './series';
import './takedown-sources';
import { tile, type AnyKpi } from './tile';

const FIRST = 'removedPosts';

/** The moderation dashboard. */
@customElement('pl-overview')
export class OverviewPage extends StudioElement {
  @state() private table = false;
  readonly #overview = new Loading(this, (signal) => overview(signal));
  readonly #pressed = (event: Event) => this.#key((event as CustomEvent<string>).detail);

  readonly #named = () => this.requestUpdate();

  /** What is published anew is shown: the badge and the numbers are of one publication. */
  readonly #published = (event: Event) => {
    const version = (event as CustomEvent<number | null>).detail;
    const shown = this.#overview.value?.publication.version;
    if (shown !== undefined && shown !== version && !this.#overview.busy) void this.#overview.again();
  };

  override connectedCallback() {
    super.connectedCallback();
    names.ask();
    names.addEventListener('change', this.#named);
    document.addEventListener('studio-key', this.#pressed);
    document.addEventListener(VERSION_SEEN, this.#published);
  }

  override disconnectedCallback() {
    names.removeEventListener('change', this.#named);
    document.removeEventListener('studio-key', this.#pressed);
    document.removeEventListener(VERSION_SEEN, this.#published);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    const { compare, platformDetails } = address.state;
    this.#overview.of([windowParameters(), communityParameter(), platformDetails, compare]);
  }

  /** Services that there are not are left out, and said: one letter too many in a link takes no number away. */
  protected override willUpdate() {
    const { refusal } = this.#overview;
    const violations = refusal?.status === 400 ? (refusal.problem.violations ?? []).filter(({ field }) => field === 'platformDetail') : [];
    const unknown = address.state.platformDetails.filter((service) => violations.some(({ message }) => message.includes(`'${service}'`)));
    if (unknown.length > 0) queueMicrotask(() => address.leaveOut('platformDetail', unknown));
  }

  #key(key: string) {
    if (key === 't') this.table = !this.table;
    if (key === 'w') address.explain(this.#chosen(this.#overview.value));
  }

  /** The KPI that the charts are about: the one in the address where there is such a one. */
  #chosen(value: Overview | null): string {
    const { kpi } = address.state;
    if (value === null) return kpi ?? FIRST;
    return kpi !== null && kpi in value.kpis ? kpi : (nearest(kpi ?? FIRST, Object.keys(value.kpis)) ?? FIRST);
  }

  protected override render() {
    const { value } = this.#overview;
    const chosen = this.#chosen(value);
    const kpi = value === null ? null : (value.kpis[chosen as keyof Overview['kpis']] as AnyKpi);
    return html`
      <header class="bar">
        <h1>${strings.moderation()}</h1>
        <pl-controls filters .answered=${value?.window ?? null}></pl-controls>
        <pl-freshness .of=${'submission_facts'}></pl-freshness>
      </header>
      ${this.#notices(value, chosen, kpi)}
      ${panel(
        { name: 'kpis', label: strings.keyFigures(), skeleton: html`<div class="kpis tall" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => html`<i class="kpi"></i>`)}</div>` },
        this.#overview,
        (answer) => html`<div class="kpis">
          ${Object.entries(answer.kpis).map(([name, one]) => tile(name, one as AnyKpi, name === chosen, answer))}
        </div>`,
      )}
      ${value === null || kpi === null ? this.#waiting() : this.#panels(value, chosen, kpi)}
      <pl-explain .overview=${value} .settled=${value !== null || this.#overview.refusal !== null}></pl-explain>
      <pl-lineage></pl-lineage>
    `;
  }

  #notices(value: Overview | null, chosen: string, kpi: AnyKpi | null) {
    const asked = address.state.kpi;
    const outside = who.session?.all === false ? address.state.communities.filter((slug) => !who.session!.communities.includes(slug)) : [];
    const known = names.known('community_slug');
    const strange = who.session?.all && known.length > 0 ? address.state.communities.filter((slug) => !known.includes(slug)) : [];
    const services = address.ignored.filter(({ name }) => name === 'platformDetail').map(({ value }) => value);
    const like = services.flatMap((service) => nearest(service, names.known('platform_detail')) ?? []);
    return html`
      ${services.length > 0 && like.length > 0
        ? html`<p class="notice" role="status" dir="auto">
            ${strings.noSuchService(services.map(isolated).join(', '))}
            ${like.map((one) => html`<a href=${address.here({ platformDetails: [...address.state.platformDetails, one] })}>${names.of('platform_detail', one)}</a> `)}
          </p>`
        : nothing}
      ${strange.length > 0
        ? html`<p class="notice" role="status" dir="auto">
            ${strings.noPostOf(strange.map(isolated).join(', '))}
            ${strange.flatMap((slug) => nearest(slug, known) ?? []).map((slug) => html`<a href=${address.here({ communities: [slug] })}>${visible(names.of('community_slug', slug))}</a> `)}
          </p>`
        : nothing}
      ${kpi !== null && asked !== null && asked !== chosen
        ? html`<p class="notice" role="status" dir="auto">${strings.noSuchKpi(isolated(asked), kpi.title)}</p>`
        : nothing}
      ${outside.length > 0
        ? html`<p class="notice bad" role="status" dir="auto">
            ${strings.outOfScope(outside.join(', '))}
            ${who.session!.communities.map(
              (slug) => html`<a href=${address.here({ communities: [slug] })}>${visible(names.of('community_slug', slug))}</a> `,
            )}
          </p>`
        : nothing}
      ${value?.scope.notice ? html`<p class="notice" role="status">${value.scope.notice}</p>` : nothing}
    `;
  }

  #waiting() {
    if (this.#overview.refusal !== null) return nothing;
    return html`<div class="cols" aria-hidden="true">
      <div class="left"><div class="panel"><h2>&nbsp;</h2><p class="under"></p><div class="plot"><div class="canvas"></div></div></div></div>
      <div class="right"><div class="panel">${skeleton(10)}</div></div>
    </div>`;
  }

  #panels(value: Overview, chosen: string, kpi: AnyKpi) {
    const toggle = () => (this.table = !this.table);
    const { window } = value;
    const { version } = value.publication;
    return html`<div class="cols ${this.#overview.busy ? 'stale' : ''}">
      <div class="left">
        <pl-series .kpi=${kpi} .name=${chosen} .window=${window} .publication=${version} .table=${this.table} .toggle=${toggle}></pl-series>
        <div class="two">
          <pl-community-board .kpi=${kpi} .name=${chosen} .window=${window} .publication=${version}></pl-community-board>
          <pl-takedown-sources .overview=${value}></pl-takedown-sources>
        </div>
      </div>
      <div class="right">
        <pl-service-board .kpi=${kpi} .name=${chosen} .window=${window} .publication=${version} .rates=${value.platforms} .rate=${value.kpis.removalRate}></pl-service-board>
        <pl-language-board .kpi=${kpi} .name=${chosen} .window=${window} .publication=${version}></pl-language-board>
      </div>
    </div>`;
  }
}

function overview(signal: AbortSignal): Promise<Overview> {
  const { compare } = address.state;
  return api.overview.overview(
    { ...windowParameters(), ...communityParameter(), ...serviceParameter(), ...(compare && { compare: 'previous' as const }) },
    { signal },
  );
}
