import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Window } from '../api/bi/index';
import { address, GRAINS, RANGES, type Grain, type Range } from '../shared/address';
import { StudioElement } from '../shared/element';
import { day, titled } from '../shared/format';
import { strings } from '../shared/strings';

const OWN = 'own';

/** Window, comparison, zone and grain, and what the page is filtered by. */
@customElement('pl-controls')
export class Controls extends StudioElement {
  /** The window that was answered. */
  @property({ attribute: false }) answered: Window | null = null;
  @state() private choosing = false;

  protected override render() {
    const { range, compare, communities, platformDetails, tz, grain } = address.state;
    return html`<div class="ctl">
        <select aria-label=${strings.window()} @change=${(event: Event) => this.#range((event.target as HTMLSelectElement).value)}>
          ${RANGES.map((one) => html`<option value=${one} ?selected=${one === range}>${strings.range(one)}</option>`)}
          <option value=${OWN} ?selected=${range === null}>
            ${range === null && this.answered ? `${day(this.answered.from)} – ${day(this.answered.to)}` : strings.ownWindow()}
          </option>
        </select>
        <select
          aria-label=${strings.compare()}
          @change=${(event: Event) => address.update({ compare: (event.target as HTMLSelectElement).value === 'previous' })}
        >
          <option value="previous" ?selected=${compare}>${strings.versus(strings.before(range ?? ''))}</option>
          <option value="none" ?selected=${!compare}>${strings.noComparison()}</option>
        </select>
        <select aria-label=${strings.grain()} @change=${(event: Event) => this.#grain((event.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${grain === null}>${strings.grainAuto()}</option>
          ${GRAINS.map((one) => html`<option value=${one} ?selected=${one === grain}>${strings.grains(one)}</option>`)}
        </select>
        <select aria-label=${strings.zone()} @change=${(event: Event) => address.update({ tz: (event.target as HTMLSelectElement).value })}>
          ${zones(tz).map((one) => html`<option value=${one} ?selected=${one === tz}>${one}</option>`)}
        </select>
        ${communities.map((one) => chip(titled(one), () => address.update({ communities: communities.filter((other) => other !== one) })))}
        ${platformDetails.map((one) =>
          chip(titled(one), () => address.update({ platformDetails: platformDetails.filter((other) => other !== one) })),
        )}
      </div>
      ${this.choosing || range === null ? this.#ends() : nothing}`;
  }

  #range(value: string) {
    this.choosing = value === OWN;
    if (value !== OWN) address.update({ range: value as Range, from: null, to: null });
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
          .value=${(address.state[name] ?? this.answered?.[name] ?? '').slice(0, 10)}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLInputElement;
            if (value) address.update({ range: null, [name]: value, ...this.#otherEnd(name) });
          }}
        />
      </label>`;
    return html`<div class="ctl ends">${end('from', strings.from())} ${end('to', strings.to())}</div>`;
  }

  /** A window whose other end was not chosen keeps the one that is shown. */
  #otherEnd(name: 'from' | 'to') {
    const other = name === 'from' ? 'to' : 'from';
    return { [other]: address.state[other] ?? this.answered?.[other] ?? null };
  }
}

function chip(text: string, remove: () => void) {
  return html`<button class="chip" aria-label=${strings.remove(text)} @click=${remove}>${text} ✕</button>`;
}

function zones(present: string) {
  return [...new Set(['UTC', present, ...Intl.supportedValuesOf('timeZone')])];
}
