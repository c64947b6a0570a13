import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { strings } from '../strings';

/** Whether an element shows its chart or the chart's table; a button and the key t switch. */
export class ChartOrTable implements ReactiveController {
  table = false;

  readonly #pressed = (event: Event) => {
    if ((event as CustomEvent<string>).detail === 't') this.#change();
  };

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('studio-key', this.#pressed);
  }

  hostDisconnected() {
    document.removeEventListener('studio-key', this.#pressed);
  }

  button() {
    return html`<button @click=${() => this.#change()} aria-pressed=${this.table ? 'true' : 'false'}>
      ${this.table ? strings.chart() : strings.table()} <kbd aria-hidden="true">t</kbd>
    </button>`;
  }

  #change() {
    this.table = !this.table;
    this.host.requestUpdate();
  }
}
