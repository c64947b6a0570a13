import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RunState, type Pipeline, type Run, type RunMode } from '../api/migrator/index';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import { Follower } from './follower';

const EVERY_MILLIS = 10_000;
const RUNS = 100;

/**
 * The migrator's pipelines and runs; runs under way are followed by their events. Panels receive `change` when a run makes progress, and
 * `ended` when it is over, because their content may have changed.
 */
export class Activity extends EventTarget implements ReactiveController {
  readonly loading: Loading<{ pipelines: Pipeline[]; runs: Run[] }>;
  readonly #followers = new Map<number, Follower>();
  #timer = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    super();
    // Failures are reported to the panels, too.
    const all: ReactiveControllerHost = {
      addController: (controller) => host.addController(controller),
      removeController: (controller) => host.removeController(controller),
      requestUpdate: () => this.#tell(),
      get updateComplete() {
        return host.updateComplete;
      },
    };
    this.loading = new Loading(all, (signal) => this.#ask(signal), ({ pipelines }) => pipelines.length === 0);
    host.addController(this);
  }

  hostConnected() {
    this.#timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') void this.#look();
    }, EVERY_MILLIS);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
    this.#timer = 0;
    this.#followers.forEach((follower) => follower.close());
    this.#followers.clear();
  }

  get pipelines(): Pipeline[] {
    return this.loading.value?.pipelines ?? [];
  }

  /** Newest first. */
  get runs(): Run[] {
    return this.loading.value?.runs ?? [];
  }

  /** Whether there are no older runs than these. */
  get hasAllRuns(): boolean {
    return this.loading.value !== null && this.runs.length < RUNS;
  }

  lastOf(pipeline: string): Run | undefined {
    return this.runs.find((run) => run.pipeline === pipeline);
  }

  /** The newest run of a pipeline that has ended. */
  lastEndedOf(pipeline: string): Run | undefined {
    return this.runs.find((run) => run.pipeline === pipeline && run.state !== RunState.running);
  }

  async start(pipeline: string, mode: RunMode): Promise<Run> {
    const run = await api.runs.startRun({ RunRequest: { pipeline, mode } });
    this.learn(run);
    return run;
  }

  /** Adds or updates a run. */
  learn(run: Run) {
    const { value } = this.loading;
    if (value === null) return;
    const known = value.runs.find(({ id }) => id === run.id);
    const ended = known?.state === RunState.running && run.state !== RunState.running;
    // The end event of a stream may arrive after the list already has the ended run.
    if (known && known.state !== RunState.running && run.state === RunState.running) return;
    value.runs = known ? value.runs.map((one) => (one === known ? run : one)) : [run, ...value.runs].sort((one, other) => other.id - one.id);
    this.#follow();
    this.#tell();
    if (ended) this.#ended(run);
  }

  /** Refreshes without dimming the content; a failure is shown. */
  async #look() {
    const { loading } = this;
    if (loading.value === null || loading.busy) return;
    try {
      loading.value = await this.#ask(new AbortController().signal);
      loading.refusal = null;
      this.host.requestUpdate();
    } catch {
      if (this.#timer !== 0) await loading.again();
    }
  }

  async #ask(signal: AbortSignal) {
    const before = this.runs;
    const [pipelines, runs] = await Promise.all([api.pipelines.listPipelines({ signal }), api.runs.listRuns({ limit: RUNS }, { signal })]);
    const over = runs.filter((run) => run.state !== RunState.running && before.some(({ id, state }) => id === run.id && state === RunState.running));
    const unseen = before.length > 0 ? runs.filter((run) => run.state !== RunState.running && run.id > before[0]!.id) : [];
    queueMicrotask(() => {
      this.#follow();
      this.dispatchEvent(new Event('change'));
      [...over, ...unseen].forEach((run) => this.#ended(run));
    });
    return { pipelines, runs };
  }

  #follow() {
    for (const run of this.runs) {
      if (run.state !== RunState.running || this.#followers.has(run.id)) continue;
      this.#followers.set(run.id, new Follower(run.id, (told) => this.learn(told)));
    }
    for (const [id, follower] of this.#followers) {
      if (this.runs.some((run) => run.id === id && run.state === RunState.running)) continue;
      follower.close();
      this.#followers.delete(id);
    }
  }

  #tell() {
    this.host.requestUpdate();
    this.dispatchEvent(new Event('change'));
  }

  #ended(run: Run) {
    this.dispatchEvent(new CustomEvent('ended', { detail: run }));
  }
}
