import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Run, RunMode } from '../api/migrator/index';
import { address } from '../shared/address';
import { api, type Refusal } from '../shared/api';
import { StudioElement } from '../shared/element';
import { duration, moment, plain } from '../shared/format';
import { Loading, refusalOf } from '../shared/loading';
import { failure, panel, wide } from '../shared/panel';
import { strings } from '../shared/strings';
import { vars } from '../shared/vars';

const WHILE_RUNNING_MILLIS = 2_000;
const PHASES = ['preflight', 'load', 'publication', 'upkeep'];
const MODES: RunMode[] = ['delta', 'full', 'reconcile'];

/** The pipelines, each with its last run as a track that fills, and the runs of before. */
@customElement('pl-runs')
export class RunsPanel extends StudioElement {
  @property({ attribute: false }) chosen: number | null = null;
  @state() private refused: Refusal | null = null;
  #timer = 0;

  readonly #runs = new Loading(
    this,
    async (signal) => {
      const [pipelines, runs] = await Promise.all([api.pipelines.listPipelines({ signal }), api.runs.listRuns({}, { signal })]);
      clearTimeout(this.#timer);
      if (runs.some(({ state }) => state === 'running')) this.#timer = window.setTimeout(() => void this.#runs.again(), WHILE_RUNNING_MILLIS);
      return { pipelines, runs };
    },
    ({ pipelines }) => pipelines.length === 0,
  );

  override disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    this.#runs.of('runs');
  }

  async #start(pipeline: string, mode: RunMode) {
    try {
      this.refused = null;
      await api.runs.startRun({ RunRequest: { pipeline, mode } });
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    await this.#runs.again();
  }

  protected override render() {
    return panel({ name: 'runs', title: strings.pipelines() }, this.#runs, ({ pipelines, runs }) => html`
      ${this.refused ? failure(this.refused) : nothing}
      ${pipelines.map(({ name }) => this.#pipeline(name, runs.find(({ pipeline }) => pipeline === name)))}
      ${wide(strings.runs(), html`<table class="rows">
          <thead>
            <tr>
              <th scope="col">${strings.runHead()}</th>
              <th scope="col">${strings.pipeline()}</th>
              <th scope="col">${strings.mode()}</th>
              <th scope="col">${strings.status()}</th>
              <th scope="col" class="num">${strings.read()}</th>
              <th scope="col" class="num">${strings.written()}</th>
              <th scope="col" class="num">${strings.took()}</th>
              <th scope="col">${strings.started()}</th>
            </tr>
          </thead>
          <tbody>
            ${runs.map((run) => this.#row(run))}
          </tbody>
        </table>`)}
    `);
  }

  #pipeline(name: string, last: Run | undefined) {
    const running = last?.state === 'running';
    return html`<div class="pipe">
      <h3>
        ${name} ${last ? pill(last.state) : nothing}
        ${last ? html`<span>${last.mode} · ${moment(last.startedAt)}</span>` : nothing}
        <span class="act">
          ${MODES.map(
            (mode) =>
              html`<button ?disabled=${running} aria-label=${strings.startRun(name, mode)} @click=${() => void this.#start(name, mode)}>${mode}</button>`,
          )}
        </span>
      </h3>
      ${last ? track(last) : nothing}
    </div>`;
  }

  #row(run: Run) {
    const path = `/operations/runs/${run.id}`;
    return html`<tr class=${run.id === this.chosen ? 'on' : ''}>
      <th scope="row">
        <a
          class="to"
          href=${address.href(path)}
          aria-current=${run.id === this.chosen ? 'true' : nothing}
          >${run.id}</a
        >
      </th>
      <td>${run.pipeline}</td>
      <td>${run.mode}</td>
      <td>${pill(run.state)}</td>
      <td class="num" data-value=${run.counts.read}>${plain(run.counts.read, 'integer')}</td>
      <td class="num" data-value=${run.counts.written}>${plain(run.counts.written, 'integer')}</td>
      <td class="num">${run.finishedAt ? duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt)) : '–'}</td>
      <td>${moment(run.startedAt)}</td>
    </tr>`;
  }
}

export function pill(state: string) {
  const kind = state === 'succeeded' || state === 'passed' ? 'ok' : state === 'running' ? 'run' : 'no';
  return html`<span class="pill ${kind}">${state}</span>`;
}

/** How far a run has come: phases that are over are full, the one that goes on as far as its rows. */
export function track(run: Run) {
  const over = run.state !== 'running';
  const at = PHASES.indexOf(run.phase);
  const kind = run.state === 'succeeded' ? 'good' : over ? 'bad' : '';
  const done = (index: number) => {
    if (run.state === 'succeeded' || index < at) return '100%';
    if (index > at) return '0%';
    return over ? '100%' : `${Math.round((run.progress.share ?? 0) * 100)}%`;
  };
  return html`<div class="track four ${kind}" aria-hidden="true">${PHASES.map((_, index) => html`<i ${vars({ '--p': done(index) })}></i>`)}</div>
    <div class="steps four">${PHASES.map((phase, index) => (index === at ? html`<b>${phase}</b>` : html`<span>${phase}</span>`))}</div>`;
}
