import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import type { MetricVersion } from '../api/catalog/index';
import { api, type Refusal } from '../data/api';
import { refusalOf } from '../data/loading';
import { StudioElement } from '../part/element';
import { failure } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';

const LONGEST_REASON = 500;

/** Publishes a draft, or deprecates a published version, with a reason. Sends `moved` when done, and `stale` if the metric has changed. */
@customElement('pl-metric-move')
export class MetricMove extends StudioElement {
  @property({ attribute: false }) metric!: MetricVersion;
  @property() tag = '';
  @state() private moving = false;
  @state() private refusal: Refusal | null = null;

  readonly #dialog = createRef<HTMLDialogElement>();
  readonly #reason = createRef<HTMLTextAreaElement>();

  async #move(event: Event) {
    event.preventDefault();
    const { key, version, status } = this.metric;
    const request = { key, version, If_Match: this.tag, Reason: { reason: this.#reason.value!.value.trim() } };
    this.moving = true;
    this.refusal = null;
    try {
      await (status === 'draft' ? api.metrics.publishVersion(request) : api.metrics.deprecateVersion(request));
      this.#dialog.value!.close();
      this.dispatchEvent(new Event('moved'));
    } catch (thrown) {
      this.refusal = refusalOf(thrown);
      // The typed reason stays; the version is shown in its new state.
      if (this.refusal.status === 412) this.dispatchEvent(new Event('stale'));
    }
    this.moving = false;
  }

  #open() {
    this.refusal = null;
    this.#reason.value!.value = '';
    this.#dialog.value!.showModal();
  }

  protected override render() {
    const { version, status, title } = this.metric;
    const publishes = status === 'draft';
    const [what, text] = publishes ? [strings.publishVersion(version), strings.publishText()] : [strings.deprecateVersion(version), strings.deprecateText()];
    return html`<button class=${publishes ? 'main' : ''} @click=${() => this.#open()}>${publishes ? strings.publish() : strings.deprecate()}…</button>
      <dialog class="reasons" aria-label=${what} ${ref(this.#dialog)}>
        <form @submit=${(event: Event) => void this.#move(event)}>
          <h2>${what}</h2>
          <p>${raw(title)}</p>
          <p class="cnt">${text}</p>
          <label
            >${strings.reasonWhy()} <span class="cnt">${strings.reasonHint()}</span>
            <textarea rows="3" required maxlength=${LONGEST_REASON} ${ref(this.#reason)}></textarea>
          </label>
          ${this.refusal ? failure(this.refusal) : nothing}
          <p class="act">
            <button class="main" type="submit" ?disabled=${this.moving}>${publishes ? strings.publish() : strings.deprecate()}</button>
            <button type="button" @click=${() => this.#dialog.value!.close()}>${strings.cancel()}</button>
          </p>
        </form>
      </dialog>`;
  }
}
