import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address, GRAINS, RANGES, type Grain } from '../address';
import type { Window } from '../api/bi/index';
import { exact, span } from '../data/format';
import { names } from '../data/names';
import { OWN, OwnWindow } from '../data/own-window';
import { dateOf, endOf, zones } from '../data/wall';
import { chip } from '../part/chip';
import { StudioElement } from '../part/element';
import { chosenEnds } from '../part/ends';
import { menu } from '../part/menu';
import { strings } from '../strings';
import './choices';
import { grainOf } from './values';

const COMMUNITY = 'community_slug';
const SERVICE = 'platform_detail';

/** Window, comparison, zone and grain, and the page's filters. */
@customElement('pl-controls')
export class Controls extends StudioElement {
  /** The window of the answer. */
  @property({ attribute: false }) answered: Window | null = null;
  /** Whether the page can be filtered by communities and services. */
  @property({ type: Boolean }) filters = false;
  readonly #own = new OwnWindow(this);

  protected override render() {
    const { range, compare, communities, platformDetails } = address.state;
    return html`<div class="ctl">
        <select aria-label=${strings.window()} @change=${(event: Event) => this.#own.select((event.target as HTMLSelectElement).value)}>
          ${RANGES.map((one) => html`<option value=${one} .selected=${one === range && !this.#own.isChosen}>${strings.range(one)}</option>`)}
          <option value=${OWN} .selected=${range === null || this.#own.isChosen}>
            ${range === null && this.answered ? this.#span(this.answered) : strings.ownWindow()}
          </option>
        </select>
        <select
          aria-label=${strings.compare()}
          @change=${(event: Event) => address.update({ compare: (event.target as HTMLSelectElement).value === 'previous' })}
        >
          <option value="previous" .selected=${compare}>${strings.versus(strings.before(range ?? ''))}</option>
          <option value="none" .selected=${!compare}>${strings.noComparison()}</option>
        </select>
        ${this.filters ? this.#choices() : nothing} ${this.#zoneAndGrain()}
        ${this.filters ? html`${communities.map((one) => this.#chip(COMMUNITY, one))} ${platformDetails.map((one) => this.#chip(SERVICE, one))}` : nothing}
      </div>
      ${this.#own.isChosen || range === null ? this.#ends() : nothing} ${this.answered ? html`<p class="paper">${this.#exactly(this.answered)}</p>` : nothing}`;
  }

  /** For print, where nobody can look up what "last 30 days" meant. */
  #exactly({ from, to }: Window) {
    return strings.between(exact(from), exact(to));
  }

  #choices() {
    const { communities, platformDetails } = address.state;
    return html`<pl-choices
          .column=${COMMUNITY}
          .nameColumn=${'community_name'}
          .label=${strings.communities()}
          .all=${strings.allCommunities()}
          .chosen=${communities}
          .nameOf=${(value: string) => names.of(COMMUNITY, value)}
          .choose=${(chosen: string[]) => address.update({ communities: chosen })}
        ></pl-choices>
        <pl-choices
          .column=${SERVICE}
          .label=${strings.services()}
          .all=${strings.allServices()}
          .chosen=${platformDetails}
          .nameOf=${(value: string) => names.of(SERVICE, value)}
          .choose=${(chosen: string[]) => address.update({ platformDetails: chosen })}
        ></pl-choices>`;
  }

  #span({ from, to }: Window) {
    return span(new Date(from), new Date(to), new Date(from).getUTCFullYear() === new Date().getUTCFullYear() ? 'day' : 'year');
  }

  /** Zone and grain as text next to the window, which opens a menu. */
  #zoneAndGrain() {
    const { tz, grain } = address.state;
    const shown = this.answered ? grainOf(this.answered) : (grain ?? 'day');
    return menu({
      label: `${zoneName(tz)} · ${strings.grains(shown)}`,
      name: strings.zoneAndGrain(),
      kind: 'quiet',
      content: html`<label
          >${strings.grain()}
          <select aria-label=${strings.grain()} @change=${(event: Event) => this.#grain((event.target as HTMLSelectElement).value)}>
            <option value="" .selected=${grain === null}>${strings.grainAuto()}</option>
            ${GRAINS.map((one) => html`<option value=${one} .selected=${one === grain}>${strings.grains(one)}</option>`)}
          </select></label
        ><label
          >${strings.zone()}
          <select aria-label=${strings.zone()} @change=${(event: Event) => address.update({ tz: (event.target as HTMLSelectElement).value })}>
            ${zones(tz).map((one) => html`<option value=${one} .selected=${one === tz}>${one}</option>`)}
          </select></label
        >`,
    });
  }

  #grain(value: string) {
    address.update({ grain: value === '' ? null : (value as Grain) });
  }

  #ends() {
    const end = (name: 'from' | 'to', text: string) =>
      html`<label
        >${text}
        <input
          type="date"
          name=${name}
          min="1970-01-01"
          max="2199-12-31"
          .value=${dateOf(this.#shown(name), address.state.tz)}
          @change=${(event: Event) => this.#end(event.target as HTMLInputElement)}
        />
      </label>`;
    return html`<div class="ctl ends">${end('from', strings.from())} ${end('to', strings.toBefore())}</div>`;
  }

  #shown(name: 'from' | 'to') {
    return address.state[name] ?? this.answered?.[name] ?? null;
  }

  #end(field: HTMLInputElement) {
    const { tz } = address.state;
    const ends = chosenEnds(field, { from: this.#shown('from'), to: this.#shown('to') }, {
      shows: (end) => dateOf(end, tz),
      reads: (date) => date,
      at: (end) => Date.parse(endOf(end, tz)),
    });
    if (ends) address.update({ range: null, ...ends });
  }

  #chip(column: string, value: string) {
    const { communities, platformDetails } = address.state;
    const remove = () =>
      column === COMMUNITY
        ? address.update({ communities: communities.filter((one) => one !== value) })
        : address.update({ platformDetails: platformDetails.filter((one) => one !== value) });
    return chip(names.of(column, value), remove);
  }
}

/** The short form of a zone, next to a window: its last part. */
function zoneName(zone: string) {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
