import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { strings } from '../strings';
import { StudioElement } from './element';

/** A sheet over the right side of the page. It takes the focus, keeps it while open, and gives it back. */
export abstract class Drawer extends StudioElement {
  readonly #sheet = createRef<HTMLDialogElement>();
  #before: Element | null = null;

  /** Whether the address opens it. */
  protected abstract get isOpen(): boolean;
  protected abstract get kind(): 'explain' | 'lineage';
  protected abstract get heading(): unknown;
  /** The name of the drawer before its heading is known. */
  protected abstract get called(): string;
  protected abstract content(): TemplateResult;
  protected abstract close(): void;

  protected override updated() {
    const sheet = this.#sheet.value;
    if (!sheet) return;
    if (this.isOpen && !sheet.open) {
      this.#before = document.activeElement;
      sheet.showModal();
      sheet.querySelector('.sheet')!.scrollTop = 0;
    } else if (!this.isOpen && sheet.open) {
      sheet.close();
      if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
    }
  }

  protected override render() {
    return html`<dialog
      class="drawer"
      data-drawer=${this.isOpen ? this.kind : nothing}
      aria-label=${this.called}
      ${ref(this.#sheet)}
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.close();
      }}
      @click=${(event: MouseEvent) => event.target === this.#sheet.value && this.close()}
    >
      ${this.isOpen
        ? html`<div class="sheet">
            <header>
              <div>${this.heading}</div>
              <button class="x" @click=${() => this.close()}>${strings.close()} <kbd aria-hidden="true">Esc</kbd></button>
            </header>
            ${this.content()}
          </div>`
        : ''}
    </dialog>`;
  }
}
