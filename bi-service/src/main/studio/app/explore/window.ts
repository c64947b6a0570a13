import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { address, RANGES } from '../address';
import type { Dataset } from '../api/bi/index';
import { moment, titled } from '../data/format';
import { OWN, OwnWindow } from '../data/own-window';
import { instantOf, wallOf, zones } from '../data/wall';
import { chip } from '../part/chip';
import { StudioElement } from '../part/element';
import { chosenEnds } from '../part/ends';
import { strings } from '../strings';
import { NO_WINDOW, overOf, PARAMETERS, timesOf } from './question';

/** The page's window and zone, and the timestamp that the window applies to. */
@customElement('pl-explore-window')
export class ExploreWindow extends StudioElement {
  @property({ attribute: false }) asked!: Dataset;
  @property({ attribute: false }) ends!: { from: string; to: string };
  readonly #own = new OwnWindow(this);

  protected override render() {
    const { range, tz, communities, platformDetails } = address.state;
    const over = overOf(this.asked);
    return html`<div class="ctl">
        <select aria-label=${strings.windowOver()} @change=${(event: Event) => address.updateExtra({ [PARAMETERS.over]: (event.target as HTMLSelectElement).value })}>
          ${timesOf(this.asked).map(({ name, title }) => html`<option value=${name} .selected=${live(name === over)}>${title}</option>`)}
          <option value=${NO_WINDOW} .selected=${live(over === null)}>${strings.allTime()}</option>
        </select>
        ${over === null
          ? nothing
          : html`<select aria-label=${strings.window()} @change=${(event: Event) => this.#own.select((event.target as HTMLSelectElement).value)}>
              ${RANGES.map((one) => html`<option value=${one} .selected=${live(one === range && !this.#own.isChosen)}>${strings.range(one)}</option>`)}
              <option value=${OWN} .selected=${live(range === null || this.#own.isChosen)}>
                ${range === null ? `${moment(this.ends.from)} – ${moment(this.ends.to)}` : strings.ownWindow()}
              </option>
            </select>`}
        <select aria-label=${strings.zone()} @change=${(event: Event) => address.update({ tz: (event.target as HTMLSelectElement).value })}>
          ${zones(tz).map((one) => html`<option value=${one} .selected=${live(one === tz)}>${one}</option>`)}
        </select>
        ${communities.map((one) => chip(titled(one), () => address.update({ communities: communities.filter((other) => other !== one) })))}
        ${platformDetails.map((one) => chip(titled(one), () => address.update({ platformDetails: platformDetails.filter((other) => other !== one) })))}
      </div>
      ${over !== null && (this.#own.isChosen || range === null) ? html`<div class="ctl ends">${this.#end('from', strings.from())} ${this.#end('to', strings.to())}</div>` : nothing}`;
  }

  #end(name: 'from' | 'to', text: string) {
    return html`<label
      >${text}
      <input
        type="datetime-local"
        name=${name}
        min="1970-01-01T00:00"
        max="2199-12-31T23:59"
        .value=${wallOf(this.ends[name], address.state.tz)}
        @change=${(event: Event) => this.#choose(event.target as HTMLInputElement)}
      />
    </label>`;
  }

  #choose(field: HTMLInputElement) {
    const { tz } = address.state;
    const ends = chosenEnds(field, this.ends, {
      shows: (end) => wallOf(end, tz),
      reads: (clock) => instantOf(clock, tz),
      at: (end) => Date.parse(end),
    });
    if (ends) address.update({ range: null, ...ends });
  }
}
