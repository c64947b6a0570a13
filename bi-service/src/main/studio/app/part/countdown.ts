import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { strings } from '../strings';
import { StudioElement } from './element';

const SECOND_MILLIS = 1000;

/** The time until a retry. */
@customElement('pl-countdown')
export class Countdown extends StudioElement {
  /** As in `Date.now()`. */
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
