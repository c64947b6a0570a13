import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Overview } from '../api/bi/index';
import { api, communityParameter, serviceParameter, windowParameters } from '../data/api';
import { Loading, type Asking } from '../data/loading';
import { Named, names } from '../data/names';
import { nearest } from '../data/nearest';
import { who } from '../data/session';
import '../drawers/explain';
import '../drawers/lineage';
import { StudioElement } from '../part/element';
import { NewerPublication } from '../part/newer-publication';
import { panel } from '../part/panel';
import { isolated, visible } from '../part/raw';
import { strings } from '../strings';
import './boards';
import './controls';
import { chosenKpi, frameOf, frameWithoutOverview, type Frame } from './frame';
import './series';
import './takedown-sources';
import { tile, type AnyKpi } from './tile';

/** With these statuses, other requests for the same address are refused as well. */
const REFUSED_ANYWAY = [400, 403];

/** The moderation dashboard. */
@customElement('pl-overview')
export class OverviewPage extends StudioElement {
  @state() private table = false;
  readonly #overview = new Loading(this, (signal) => overview(signal));
  /** What other panels need if the overview fails. */
  readonly #instead = new Loading<Frame>(this, (signal) => frameWithoutOverview(signal));
  readonly #pressed = (event: Event) => this.#key((event as CustomEvent<string>).detail);

  constructor() {
    super();
    new Named(this);
    new NewerPublication(this, this.#overview, ({ publication }) => publication.version);
  }

  override connectedCallback() {
    super.connectedCallback();
    names.ask();
    document.addEventListener('studio-key', this.#pressed);
  }

  override disconnectedCallback() {
    document.removeEventListener('studio-key', this.#pressed);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    this.#overview.of(this.#asked);
  }

  /** Removes unknown services from the address and says so: a typo in a link does not hide the numbers. */
  protected override willUpdate() {
    const { refusal } = this.#overview;
    const violations = refusal?.status === 400 ? (refusal.problem.violations ?? []).filter(({ field }) => field === 'platformDetail') : [];
    const unknown = address.state.platformDetails.filter((service) => violations.some(({ message }) => message.includes(`'${service}'`)));
    if (unknown.length > 0) queueMicrotask(() => address.leaveOut('platformDetail', unknown));
    if (this.#isAway && !this.#overview.busy) this.#instead.of([chosenKpi(), ...this.#asked]);
  }

  get #asked() {
    const { compare, platformDetails } = address.state;
    return [windowParameters(), communityParameter(), platformDetails, compare];
  }

  /** Whether the overview has failed while other requests may succeed, and is not retried by itself. */
  get #isAway() {
    const { refusal, retryAt } = this.#overview;
    return refusal !== null && retryAt === null && !REFUSED_ANYWAY.includes(refusal.status);
  }

  get #frame(): Frame | null {
    const { value } = this.#overview;
    const instead = this.#isAway && (value === null || !this.#instead.busy) ? this.#instead.value : null;
    return instead ?? (value && frameOf(value, chosenKpi()));
  }

  #key(key: string) {
    if (key === 't') this.table = !this.table;
    if (key === 'w') address.explain(chosenKpi());
  }

  protected override render() {
    const { value } = this.#overview;
    const chosen = chosenKpi();
    const kpi = value === null ? null : (value.kpis[chosen] as AnyKpi);
    const frame = this.#frame;
    return html`
      <header class="bar">
        <h1>${strings.moderation()}</h1>
        <pl-controls filters .answered=${frame?.window ?? null}></pl-controls>
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
      ${this.#panels(frame, this.#isAway ? this.#instead : this.#overview)}
      <pl-explain .kpis=${value?.kpis ?? null} .window=${frame?.window ?? null} .settled=${value !== null || this.#overview.refusal !== null}></pl-explain>
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

  /** The panels are independent: if one fails, the others remain. */
  #panels(frame: Frame | null, first: Asking) {
    const toggle = () => (this.table = !this.table);
    return html`<div class="cols ${frame !== null && (first.busy || this.#overview.busy) ? 'stale' : ''}">
      <div class="left">
        <pl-series .frame=${frame} .first=${first} .table=${this.table} .toggle=${toggle}></pl-series>
        <div class="two">
          <pl-community-board .frame=${frame} .first=${first}></pl-community-board>
          <pl-takedown-sources .frame=${frame} .first=${first}></pl-takedown-sources>
        </div>
      </div>
      <div class="right">
        <pl-service-board .frame=${frame} .first=${first}></pl-service-board>
        <pl-language-board .frame=${frame} .first=${first}></pl-language-board>
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
