import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Definition, Violation } from '../api/catalog/index';
import { api, type Refusal } from '../data/api';
import { refusalOf } from '../data/loading';

const PAUSE_MILLIS = 300;

/** A definition as it is typed. */
export function asTyped(text: string): RequestInit {
  return { body: new Blob([text], { type: 'application/json' }) };
}

/** The actual body is the text as typed, so that the service reports what is wrong with it. */
export const TYPED = {} as Definition;

/** Checks a definition against the whitelist while it is typed; an outdated check is aborted. */
export class Check implements ReactiveController {
  state: 'checking' | 'right' | 'wrong' | 'failed' = 'checking';
  violations: readonly Violation[] = [];
  refusal: Refusal | null = null;
  #abort: AbortController | null = null;
  #pause = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected() {
    this.stop();
  }

  stop() {
    clearTimeout(this.#pause);
    this.#abort?.abort();
  }

  /** Checks after a pause in typing. */
  soon(text: string) {
    this.stop();
    this.state = 'checking';
    this.host.requestUpdate();
    this.#pause = window.setTimeout(() => void this.of(text), PAUSE_MILLIS);
  }

  async of(text: string) {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    try {
      await api.metrics.validateDefinition({ Definition: TYPED }, { ...asTyped(text), signal: abort.signal });
      if (!abort.signal.aborted) this.#said('right', []);
    } catch (failure) {
      if (abort.signal.aborted) return;
      const refusal = refusalOf(failure);
      if (refusal.status === 400 && refusal.problem.violations) this.#said('wrong', refusal.problem.violations);
      else this.#said('failed', this.violations, refusal);
    }
  }

  /** Shows the violations of a refused save at their fields. */
  refused(violations: readonly Violation[]) {
    this.stop();
    this.#said('wrong', violations);
  }

  #said(state: Check['state'], violations: readonly Violation[], refusal: Refusal | null = null) {
    this.state = state;
    this.violations = violations;
    this.refusal = refusal;
    this.host.requestUpdate();
  }
}
