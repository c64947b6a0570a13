import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { address } from './address';

/** Whether a window of one's own is being chosen, which ends once the address has another one. */
export class OwnWindow implements ReactiveController {
  #chosen = false;
  #window = '';
  readonly #addressChanged = () => {
    const window = shown();
    if (window !== this.#window) this.choose(false);
    this.#window = window;
  };

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    this.#window = shown();
    address.addEventListener('change', this.#addressChanged);
  }

  hostDisconnected() {
    address.removeEventListener('change', this.#addressChanged);
  }

  get isChosen() {
    return this.#chosen;
  }

  choose(chosen: boolean) {
    this.#chosen = chosen;
    this.host.requestUpdate();
  }
}

function shown() {
  const { range, from, to } = address.state;
  return JSON.stringify([range, from, to]);
}
