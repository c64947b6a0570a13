import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Loading } from '../data/loading';
import { VERSION_SEEN } from './freshness';

/** Reloads when the badge has seen another publication than the shown one, so that badge and numbers have the same publication. */
export class NewerPublication<T> implements ReactiveController {
  readonly #seen = (event: Event) => {
    const { value, busy } = this.loading;
    if (value !== null && !busy && this.versionOf(value) !== (event as CustomEvent<number | null>).detail) void this.loading.again();
  };

  constructor(
    host: ReactiveControllerHost,
    private readonly loading: Loading<T>,
    private readonly versionOf: (value: T) => number | null,
  ) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener(VERSION_SEEN, this.#seen);
  }

  hostDisconnected() {
    document.removeEventListener(VERSION_SEEN, this.#seen);
  }
}
