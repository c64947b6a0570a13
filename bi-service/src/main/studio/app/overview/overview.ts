import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Kpi, Overview, RateKpi } from '../api/bi/index';
import { address } from '../shared/address';
import { api, communityParameter, windowParameters } from '../shared/api';
import { StudioElement } from '../shared/element';
import { change, full, moment, plain } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel, skeleton } from '../shared/panel';
import { strings } from '../shared/strings';
import '../shared/freshness';
import '../drawers/explain';
import '../drawers/lineage';
import './boards';
import './controls';
import './series';
import './spark';

const FIRST = 'removedPosts';

/** The moderation dashboard. */
@customElement('pl-overview')
export class OverviewPage extends StudioElement {
  @state() private table = false;
  readonly #overview = new Loading(this, (signal) => overview(signal));
  readonly #pressed = (event: Event) => this.#key((event as CustomEvent<string>).detail);

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('studio-key', this.#pressed);
  }

  override disconnectedCallback() {
    document.removeEventListener('studio-key', this.#pressed);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    const { compare, platformDetails } = address.state;
    this.#overview.of([windowParameters(), communityParameter(), platformDetails, compare]);
  }

  #key(key: string) {
    if (key === 't') this.table = !this.table;
    if (key === 'w') address.update({ explain: this.#chosen(this.#overview.value) });
  }

  /** The KPI that the charts are about: the one in the address where there is such a one. */
  #chosen(value: Overview | null): string {
    const { kpi } = address.state;
    if (value === null) return kpi ?? FIRST;
    return kpi !== null && kpi in value.kpis ? kpi : FIRST in value.kpis ? FIRST : Object.keys(value.kpis)[0]!;
  }

  protected override render() {
    const { value } = this.#overview;
    const chosen = this.#chosen(value);
    const kpi = value?.kpis[chosen as keyof Overview['kpis']] ?? null;
    const unknown = value !== null && address.state.kpi !== null && address.state.kpi !== chosen;
    return html`
      <header class="bar">
        <h1>${strings.moderation()}</h1>
        <pl-controls .answered=${value?.window ?? null}></pl-controls>
        <pl-freshness .of=${'submission_facts'}></pl-freshness>
      </header>
      ${unknown ? html`<p class="notice" role="status">${strings.noSuchKpi(address.state.kpi!, kpi!.title)}</p>` : nothing}
      ${value?.scope.notice ? html`<p class="notice" role="status">${value.scope.notice}</p>` : nothing}
      ${panel(
        { name: 'kpis', skeleton: html`<div class="kpis tall" aria-hidden="true"></div>` },
        this.#overview,
        (answer) => html`<div class="kpis">
          ${Object.entries(answer.kpis).map(([name, one]) => tile(name, one as Kpi | RateKpi, name === chosen, answer))}
        </div>`,
      )}
      ${kpi === null || value === null
        ? html`<div class="cols"><div class="left">${skeleton(14)}</div><div class="right">${skeleton(14)}</div></div>`
        : html`<div class="cols">
            <div class="left">
              <pl-series .kpi=${kpi} .name=${chosen} .window=${value.window} .table=${this.table} .toggle=${() => (this.table = !this.table)}></pl-series>
              <div class="two">
                <pl-community-board .kpi=${kpi} .window=${value.window}></pl-community-board>
                <pl-takedown-sources .overview=${value}></pl-takedown-sources>
              </div>
            </div>
            <div class="right">
              <pl-service-board .kpi=${kpi} .window=${value.window} .rates=${value.platforms}></pl-service-board>
              <pl-language-board .kpi=${kpi} .window=${value.window}></pl-language-board>
            </div>
          </div>`}
      <pl-explain></pl-explain>
      <pl-lineage></pl-lineage>
    `;
  }
}

function overview(signal: AbortSignal): Promise<Overview> {
  const { compare, platformDetails } = address.state;
  return api.overview.overview(
    {
      ...windowParameters(),
      ...communityParameter(),
      ...(platformDetails.length > 0 && { platformDetail: platformDetails }),
      ...(compare && { compare: 'previous' as const }),
    },
    { signal },
  );
}

/** A KPI: its value, its change and its course. The first click chooses it, the next asks why. */
function tile(name: string, kpi: Kpi | RateKpi, chosen: boolean, answer: Overview) {
  const { value, state: measured, previous, format, unit, goodDirection } = kpi;
  const moved = change(value, previous, format, goodDirection);
  const press = () => (chosen ? address.update({ explain: name }) : address.update({ kpi: name }));
  return html`<button
    class="kpi ${chosen ? 'sel' : ''} ${measured === 'not_available' ? 'na' : ''}"
    data-kpi=${name}
    data-value=${value ?? ''}
    data-state=${measured}
    aria-pressed=${chosen ? 'true' : 'false'}
    title=${kpi.definition}
    @click=${press}
  >
    <span class="lab">${kpi.title}</span>
    <span class="val">${plain(value, format)}${value !== null && unit ? html`<i>${unit}</i>` : nothing}</span>
    <span class="chg"
      >${measured === 'no_data'
        ? strings.noData()
        : measured === 'not_available'
          ? (kpi.reason ?? strings.notAvailable())
          : moved
            ? html`<b class=${moved.trend}>${moved.text}</b> ${strings.was(full(previous, format, unit))}`
            : nothing}&nbsp;</span
    >
    <pl-spark .metric=${kpi.metric} .window=${answer.window}></pl-spark>
    <span class="sr">${strings.ofWindow(moment(answer.window.from), moment(answer.window.to))}</span>
  </button>`;
}
