import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Violation } from '../api/catalog/index';
import { strings } from '../strings';
import type { Code } from './code';
import type { Vocabulary } from './vocabulary';

/** A JSON editor; its library is loaded with the first one shown. Reports typed text as `typed`. */
@customElement('pl-json-editor')
export class JsonEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    .place {
      min-height: 222px;
    }
    p {
      margin: 4px 0 0;
      font-size: 12px;
      color: var(--ink-2);
    }
  `;

  @property() text = '';
  @property() label = '';
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) violations: readonly Violation[] = [];
  @property({ attribute: false }) vocabulary: Vocabulary | null = null;

  #code: Code | null = null;

  override disconnectedCallback() {
    this.#code?.destroy();
    this.#code = null;
    super.disconnectedCallback();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) void this.#open();
  }

  protected override firstUpdated() {
    void this.#open();
  }

  protected override updated(changed: PropertyValues) {
    if (this.#code === null) return;
    if (changed.has('text')) this.#code.text = this.text;
    if (changed.has('violations')) this.#code.violations = this.violations;
  }

  /** Moves to a field of the document. */
  show(field: string) {
    this.#code?.show(field);
  }

  async #open() {
    const { Code } = await import('./code');
    if (!this.isConnected || this.#code !== null) return;
    this.#code = new Code({
      root: this.renderRoot as ShadowRoot,
      text: this.text,
      label: this.label,
      describedBy: 'leaving',
      readOnly: this.readonly,
      vocabulary: () => this.vocabulary,
      typed: (text) => {
        this.text = text;
        this.dispatchEvent(new CustomEvent('typed', { detail: text }));
      },
    });
    this.#code.violations = this.violations;
  }

  protected override render() {
    return html`<div class="place"></div>
      <p id="leaving">${strings.leavingEditor()}</p>`;
  }
}
