import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { StudioElement } from './element';
import { strings } from './strings';

const SECOND_MILLIS = 1000;

/** How long it is until something is asked again. */
@customElement('pl-countdown')
export class Countdown extends StudioElement {
  /** As `Date.now()` has it. */
  @property({ attribute: false }) until = 0;
  #timer = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#timer = window.setInterval(() => this.requestUpdate(), SECOND_MILLIS);
  }

  override disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  protected override render() {
    const seconds = Math.max(0, Math.ceil((this.until - Date.now()) / SECOND_MILLIS));
    return html`<p aria-live="off">${seconds > 0 ? strings.busyText(seconds) : strings.askedNow()}</p>`;
  }
}
