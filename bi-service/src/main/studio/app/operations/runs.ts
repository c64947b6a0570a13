import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { address } from '../address';
import { RunState, type Run, type RunMode } from '../api/migrator/index';
import type { Refusal } from '../data/api';
import { exact, near, plain } from '../data/format';
import { refusalOf } from '../data/loading';
import { failure, head, panel, wide } from '../part/panel';
import { strings } from '../strings';
import { OperationsPart } from './part';
import { outcome, pill, took } from './pill';
import { secondsLeft } from './steps';
import { rate, track } from './track';

const MODES: RunMode[] = ['delta', 'full', 'reconcile'];
const SHOWN = 8;
const SECOND_MILLIS = 1_000;

/** The pipelines, each with its last run as a progress track, and earlier runs. */
@customElement('pl-runs')
export class RunsPanel extends OperationsPart {
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) pipeline: string | null = null;
  @state() private refused: Refusal | null = null;
  @state() private starting = new Set<string>();
  @state() private all = false;
  #clock = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.#clock = window.setInterval(() => this.activity.runs.some(({ state }) => state === RunState.running) && this.requestUpdate(), SECOND_MILLIS);
  }

  override disconnectedCallback() {
    clearInterval(this.#clock);
    super.disconnectedCallback();
  }

  async #start(pipeline: string, mode: RunMode) {
    this.refused = null;
    this.starting = new Set([...this.starting, pipeline]);
    try {
      await this.activity.start(pipeline, mode);
    } catch (thrown) {
      this.refused = refusalOf(thrown);
      void this.activity.loading.again();
    }
    this.starting = new Set([...this.starting].filter((one) => one !== pipeline));
  }

  protected override render() {
    return panel({ name: 'runs', title: strings.pipelines(), empty: strings.noPipelines() }, this.activity.loading, ({ pipelines, runs }) => {
      const meant = runs.filter((run) => this.pipeline === null || run.pipeline === this.pipeline);
      return html`
        ${this.refused ? failure(this.refused) : nothing}
        ${pipelines
          .filter(({ name }) => this.pipeline === null || name === this.pipeline)
          .map(({ name }) => this.#pipeline(name, this.activity.lastOf(name)))}
        ${meant.length > 0 ? this.#list(meant) : html`<p class="nothing">${strings.noRuns()}</p>`}
      `;
    });
  }

  #pipeline(name: string, last: Run | undefined) {
    const running = last?.state === RunState.running;
    const left = last ? secondsLeft(last, Date.now()) : null;
    return html`<div class="pipe" data-pipeline=${name}>
      <h3>${name} ${last ? pill(last.state) : html`<span>${strings.neverRan()}</span>`}</h3>
      ${last
        ? html`<p class="cnt">
              <a class="to" href=${address.href(`/operations/runs/${last.id}`, {}, this.#kept())}>${strings.run(last.id)}</a> · ${last.mode} · ${took(last)}
              ${running && last.rates.rowsPerSecond > 0 ? html` · ${rate(last)}` : nothing}
              ${left !== null ? html` · <b>${strings.left(left)}</b>` : nothing}
            </p>
            ${track(last)}`
        : nothing}
      <p class="act" role="group" aria-label=${strings.startOf(name)}>
        <span class="cnt" aria-hidden="true">${strings.runNow()}</span>
        ${MODES.map(
          (mode) =>
            html`<button
              ?disabled=${running || this.starting.has(name)}
              aria-label=${strings.startRun(name, mode)}
              title=${strings.modeMeans(mode)}
              @click=${() => void this.#start(name, mode)}
            >
              ${mode}
            </button>`,
        )}
      </p>
    </div>`;
  }

  #list(runs: Run[]) {
    const shown = this.all ? runs : runs.slice(0, SHOWN);
    return html`<h3 class="of">${strings.runs()}</h3>
      ${wide(
        strings.runs(),
        html`<table class="rows list">
          ${head([strings.runHead(), strings.pipeline()], [strings.written(), strings.took(), strings.endedAt()])}
          <tbody>
            ${repeat(
              shown,
              ({ id }) => id,
              (run) => this.#row(run),
            )}
          </tbody>
        </table>`,
      )}
      ${runs.length > SHOWN
        ? html`<button class="more" aria-expanded=${this.all ? 'true' : 'false'} @click=${() => (this.all = !this.all)}>
            ${this.all ? strings.showFewer() : strings.showAll(runs.length)}
          </button>`
        : nothing}`;
  }

  #row(run: Run) {
    const chosen = run.id === this.chosen;
    return html`<tr class=${chosen ? 'on' : ''} data-run=${run.id}>
      <th scope="row">
        <a class="to" href=${address.href(`/operations/runs/${run.id}`, {}, this.#kept())} aria-current=${chosen ? 'true' : nothing}>${run.id}</a>
        ${outcome(run)}
      </th>
      <td class="what">${run.pipeline} <span class="cnt">${run.mode}</span></td>
      <td class="num" data-value=${run.counts.written}>${plain(run.counts.written, 'integer')}</td>
      <td class="num">${took(run)}</td>
      <td class="num" title=${exact(run.finishedAt)}>${near(run.finishedAt)}</td>
    </tr>`;
  }

  #kept() {
    return { pipeline: this.pipeline };
  }
}
