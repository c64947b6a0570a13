import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { address, type Range } from '../address';
import { isShown, shownEnds } from './spans';

/** The value of a custom window in a select. */
export const OWN = 'own';

/** Whether a custom window is being chosen; this ends when the address has another window. */
export class OwnWindow implements ReactiveController {
  isChosen = false;
  #before = shownEnds();
  readonly #addressChanged = () => {
    if (!isShown(this.#before)) this.#choose(false);
    this.#before = shownEnds();
  };

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected() {
    this.#before = shownEnds();
    address.addEventListener('change', this.#addressChanged);
  }

  hostDisconnected() {
    address.removeEventListener('change', this.#addressChanged);
  }

  /** Applies the selected value: a range, or `own`. */
  select(value: string) {
    this.#choose(value === OWN);
    if (value !== OWN) address.update({ range: value as Range, from: null, to: null });
  }

  #choose(chosen: boolean) {
    this.isChosen = chosen;
    this.host.requestUpdate();
  }
}
