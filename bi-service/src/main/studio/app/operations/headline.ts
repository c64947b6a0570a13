import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { DatasetFreshness } from '../api/bi/index';
import { RunPhase, RunState, type Run } from '../api/migrator/index';
import { api, type Refusal } from '../data/api';
import { ago, near, plain } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { failure } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';

/** What is wrong, in words, and what to do about it; one quiet line if nothing is. */
@customElement('pl-headline')
export class Headline extends OperationsPart {
  @property({ attribute: false }) freshness: DatasetFreshness[] = [];
  @property({ attribute: false }) pipeline: string | null = null;
  /** The run that is shown in detail. */
  @property({ attribute: false }) chosen: number | null = null;
  @state() private refused: Refusal | null = null;
  #ofRun: number | null = null;

  readonly #checks = new Loading(this, (signal) => api.checks.listCheckResults({ runId: this.#ofRun! }, { signal }));

  /** The last runs of pipelines that did not succeed, latest first. */
  #wrong(): Run[] {
    return this.activity.pipelines
      .filter(({ name }) => this.pipeline === null || name === this.pipeline)
      .flatMap(({ name }) => this.activity.lastEndedOf(name) ?? [])
      .filter(({ state }) => state !== RunState.succeeded)
      .sort((one, other) => other.id - one.id);
  }

  protected override willUpdate() {
    const refused = this.#wrong().find((run) => run.state === RunState.refused);
    this.#ofRun = refused?.id ?? null;
    if (refused) this.#checks.of(refused.id);
  }

  protected override render() {
    if (this.activity.loading.value === null) return html`<p class="allwell">&nbsp;</p>`;
    const wrong = this.#wrong();
    return html`${this.refused ? failure(this.refused) : nothing} ${wrong.length > 0 ? wrong.map((run) => this.#says(run)) : this.#well()}`;
  }

  #well() {
    const stale = this.freshness.filter((one) => one.stale && one.staleReason);
    return html`${stale.map(({ dataset, staleReason }) => html`<div class="says warn"><h2>${strings.isStale(dataset)}</h2><p>${raw(staleReason)}</p></div>`)}
      <p class="allwell">
        ${this.activity.pipelines
          .filter(({ name }) => this.pipeline === null || name === this.pipeline)
          .map(({ name }) => {
            const run = this.activity.lastEndedOf(name);
            return run ? html`<span>${strings.endedWell(name, run.id, run.publication, near(run.finishedAt))}</span> ` : nothing;
          })}
      </p>`;
  }

  #says(run: Run) {
    const checks = run.id === this.#ofRun ? (this.#checks.value ?? []) : [];
    const failed = checks.filter(({ outcome, runId }) => outcome === 'failed' && runId === run.id);
    const first = failed.find(({ kind }) => kind === 'semantic') ?? failed[0];
    const running = this.activity.lastOf(run.pipeline)?.state === RunState.running;
    const good = this.activity.runs.find(
      (one) => one.pipeline === run.pipeline && one.state === RunState.succeeded && one.phases.some(({ phase }) => phase === RunPhase.publication),
    );
    return html`<div class="says" data-run-refused=${run.id}>
      <h2>
        ${run.state === RunState.refused ? strings.runRefused(run.id, run.pipeline, failed.length, checks.length) : strings.runFailed(run.id, run.pipeline)}
      </h2>
      <p>${first ? html`<b>${first.id}</b> ${raw(first.message)}` : raw(run.error)}</p>
      <p>${this.#kept(run)} ${run.state === RunState.refused ? strings.refusedWhatToDo() : strings.failedWhatToDo()}</p>
      ${first && run.error ? html`<details><summary>${strings.inFull()}</summary><p>${raw(run.error)}</p></details>` : nothing}
      <p class="act">
        <button class="go" ?disabled=${running} @click=${() => void this.#again(run)}>${running ? strings.isRunning() : strings.runAgain()}</button>
        ${first
          ? html`<a class="button" href=${address.href(`/operations/runs/${run.id}`, {}, { check: first.id, do: 'accept' })}
              >${strings.acceptWithReason(plain(first.failing, 'integer'))}</a
            >`
          : nothing}
        ${run.id === this.chosen ? nothing : html`<a class="button" href=${address.href(`/operations/runs/${run.id}`)}>${strings.openRun(run.id)}</a>`}
        ${good && run.state === RunState.refused
          ? html`<a class="button" href=${address.href(`/operations/runs/${run.id}`, {}, { against: `${good.id}` })}>${strings.compareWith(good.publication ?? 0)}</a>`
          : nothing}
      </p>
    </div>`;
  }

  /** Which publication readers still see, and since when. */
  #kept(run: Run) {
    const publication = this.freshness.find(({ lastRun }) => lastRun?.id === run.id) ?? null;
    if (publication === null || publication.publishedAt === null || publication.version === null) return strings.readersKeepLast();
    return strings.readersKeep(publication.version, near(publication.publishedAt), ago(publication.ageSeconds ?? 0));
  }

  async #again(run: Run) {
    this.refused = null;
    try {
      await this.activity.start(run.pipeline, run.mode);
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
  }
}
