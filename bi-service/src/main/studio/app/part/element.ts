import { LitElement } from 'lit';
import { address } from '../address';

/** An element in the light DOM, styled by the common style sheet, that renders again when the address changes. */
export abstract class StudioElement extends LitElement {
  readonly #addressChanged = () => {
    this.addressChanged();
    this.requestUpdate();
  };

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    address.addEventListener('change', this.#addressChanged);
    this.addressChanged();
  }

  override disconnectedCallback() {
    address.removeEventListener('change', this.#addressChanged);
    super.disconnectedCallback();
  }

  /** Called when the element is shown and when the address changes: loads what the address shows now. */
  protected addressChanged(): void {}
}
