import { RunState, type Run } from '../api/migrator/index';
import { api } from '../data/api';

const ASKED_AGAIN_MILLIS = 2_000;

/** Follows a run by its events; polls if there is no stream. The creator must close it. */
export class Follower {
  #events: EventSource | null = null;
  #timer = 0;
  #closed = false;

  constructor(
    private readonly id: number,
    private readonly tell: (run: Run) => void,
  ) {
    this.#listen();
  }

  close() {
    this.#closed = true;
    this.#events?.close();
    clearTimeout(this.#timer);
  }

  #listen() {
    const events = new EventSource(`/api/migrator/v1/runs/${this.id}/events`);
    this.#events = events;
    const heard = (event: MessageEvent<string>) => this.#heard(JSON.parse(event.data) as Run);
    events.addEventListener('progress', heard);
    events.addEventListener('end', heard);
    // The browser reopens a broken stream, but not a refused one.
    events.addEventListener('error', () => {
      if (events.readyState === EventSource.CLOSED) this.#askLater();
    });
  }

  #heard(run: Run) {
    if (this.#closed) return;
    if (run.state !== RunState.running) this.close();
    this.tell(run);
  }

  #askLater() {
    if (!this.#closed) this.#timer = window.setTimeout(() => void this.#ask(), ASKED_AGAIN_MILLIS);
  }

  async #ask() {
    try {
      this.#heard(await api.runs.readRun({ id: this.id }));
    } catch {
      // The list of runs reports failures.
    }
    this.#askLater();
  }
}
