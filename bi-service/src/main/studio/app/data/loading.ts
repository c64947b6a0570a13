import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Refusal } from './api';

export type Phase = 'loading' | 'ready' | 'empty' | 'error';

/** The state of a request, whatever it is for. */
export type Asking = Pick<Loading<unknown>, 'phase' | 'refusal' | 'busy' | 'retryAt' | 'again'>;

/**
 * The content of a panel, loaded separately: if one panel fails, the others remain. Old content stays, dimmed, while new content loads; an
 * outdated answer is dropped. If a service is busy, the request is retried when the service says.
 */
export class Loading<T> implements ReactiveController {
  value: T | null = null;
  refusal: Refusal | null = null;
  busy = false;
  /** When the request to a busy service is retried; null if none is pending. */
  retryAt: number | null = null;
  #key: string | null = null;
  #abort: AbortController | null = null;
  #timer = 0;
  /** Why the last additional step failed. */
  #stepRefusal: Refusal | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (signal: AbortSignal) => Promise<T>,
    private readonly isEmpty: (value: T) => boolean = () => false,
  ) {
    host.addController(this);
  }

  hostDisconnected() {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    this.#key = null;
  }

  get phase(): Phase {
    if (this.refusal !== null) return 'error';
    if (this.value === null) return 'loading';
    return this.isEmpty(this.value) ? 'empty' : 'ready';
  }

  /** Loads, unless this question was the last one. */
  of(question: unknown) {
    const key = JSON.stringify(question);
    if (key === this.#key) return;
    this.#key = key;
    void this.again();
  }

  /** Runs an additional step of the panel; if it fails, the panel says so and keeps its content. */
  async including(step: () => Promise<void>): Promise<void> {
    try {
      await step();
      if (this.refusal === this.#stepRefusal) this.refusal = null;
    } catch (failure) {
      this.refusal = this.#stepRefusal = refusalOf(failure);
    }
    this.host.requestUpdate();
  }

  /** Loads again. */
  async again(): Promise<void> {
    this.#abort?.abort();
    clearTimeout(this.#timer);
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    this.retryAt = null;
    this.host.requestUpdate();
    try {
      const value = await this.ask(abort.signal);
      if (abort.signal.aborted) return;
      this.value = value;
      this.refusal = null;
    } catch (failure) {
      if (abort.signal.aborted) return;
      this.refusal = refusalOf(failure);
      if (this.refusal.status === 429 && this.refusal.retryAfter !== null) {
        this.retryAt = Date.now() + this.refusal.retryAfter * 1000;
        this.#timer = window.setTimeout(() => void this.again(), this.refusal.retryAfter * 1000);
      }
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}

/** The generated client wraps errors of a call. */
export function refusalOf(failure: unknown): Refusal {
  if (failure instanceof Refusal) return failure;
  const cause = failure instanceof Error ? failure.cause : null;
  if (cause instanceof Refusal) return cause;
  console.error(failure);
  return new Refusal(-1, {}, null);
}
