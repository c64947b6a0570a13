import { property } from 'lit/decorators.js';
import type { Run } from '../api/migrator/index';
import { StudioElement } from '../part/element';
import type { Activity } from './activity';

/** A part of the page that shows runs or their results. */
export abstract class OperationsPart extends StudioElement {
  @property({ attribute: false }) activity!: Activity;

  readonly #changed = () => this.requestUpdate();
  readonly #ended = (event: Event) => this.runEnded((event as CustomEvent<Run>).detail);

  override connectedCallback() {
    super.connectedCallback();
    this.activity.addEventListener('change', this.#changed);
    this.activity.addEventListener('ended', this.#ended);
  }

  override disconnectedCallback() {
    this.activity.removeEventListener('change', this.#changed);
    this.activity.removeEventListener('ended', this.#ended);
    super.disconnectedCallback();
  }

  /** A run has ended: the content may have changed. */
  protected runEnded(_run: Run): void {}
}
