import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import { RunState, type Run, type RunCounts } from '../api/migrator/index';
import { api } from '../data/api';
import { duration, exact, moment, plain } from '../data/format';
import { Loading } from '../data/loading';
import { head, panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';
import { pill, took } from './pill';
import { secondsLeft } from './steps';
import { rate, track } from './track';

/** A run: its progress or outcome, what happened to each row, and where the time went. */
@customElement('pl-run')
export class RunPanel extends OperationsPart {
  @property({ attribute: false }) run = 0;
  /** Called with the number of a run that does not exist. */
  @property({ attribute: false }) missing: (id: number) => void = () => undefined;

  readonly #run = new Loading(this, (signal) => api.runs.readRun({ id: this.run }, { signal }));

  protected override willUpdate() {
    this.#run.of(this.run);
  }

  protected override updated() {
    if (this.#isMissing()) this.missing(this.run);
  }

  #isMissing() {
    return this.#run.refusal?.status === 404 && !this.#run.busy;
  }

  protected override render() {
    if (this.#isMissing()) {
      const newest = this.activity.runs[0];
      return html`<p class="notice" role="alert" data-missing-run=${this.run}>
        ${strings.noSuchRun(this.run)}
        ${newest ? html`<a href=${address.href(`/operations/runs/${newest.id}`)}>${strings.newestRun(newest.id)}</a>` : nothing}
      </p>`;
    }
    return panel({ name: 'run' }, this.#run, (asked) => {
      // The list is more recent than the answer, unless another run was chosen meanwhile.
      const run = this.activity.runs.find(({ id }) => id === this.run) ?? asked;
      const left = secondsLeft(run, Date.now());
      return html`
        <p class="runhead">
          ${pill(run.state)} ${run.pipeline} · ${run.mode} · <span title=${exact(run.startedAt)}>${strings.startedBy(moment(run.startedAt), run.requestedBy)}</span> · ${took(run)}
          ${run.state === RunState.running && run.rates.rowsPerSecond > 0 ? html` · ${rate(run)}` : nothing}
          ${left !== null ? html` · <b>${strings.left(left)}</b>` : nothing}
        </p>
        ${track(run)}
        <p class="published">${this.#publication(run)}</p>
        ${run.error && this.activity.lastEndedOf(run.pipeline)?.id !== run.id ? html`<div class="says"><h2>${strings.refusedRun(run.state)}</h2><p>${raw(run.error)}</p></div>` : nothing}
        ${sum(run.counts)} ${entities(run)} ${phases(run)}
      `;
    });
  }

  #publication(run: Run) {
    if (run.state === RunState.running) return nothing;
    if (run.publication === null) return strings.madeNoPublication();
    const before = this.activity.runs.find((one) => one.pipeline === run.pipeline && one.id < run.id && one.publication !== null);
    if (before === undefined && !this.activity.hasAllRuns) return strings.inPublication(run.publication);
    return before?.publication === run.publication ? strings.confirmedPublication(run.publication) : strings.madePublication(run.publication);
  }
}

/** Shows that every row that was read is accounted for. */
function sum(counts: RunCounts) {
  const part = (name: string, count: number) =>
    html`<span class="part"><b data-count=${name} data-value=${count}>${plain(count, 'integer')}</b> ${strings.countName(name)}</span>`;
  const holds = counts.read === counts.written + counts.unchanged + counts.quarantined;
  return html`<p class="sum">
    ${part('read', counts.read)} <i>${holds ? '=' : '≠'}</i> ${part('written', counts.written)} <i>+</i> ${part('unchanged', counts.unchanged)} <i>+</i>
    ${part('quarantined', counts.quarantined)}<i>·</i> ${part('deleted', counts.deleted)}
  </p>`;
}

function entities(run: Run) {
  if (run.entities.length === 0) return nothing;
  const number = (value: number) => html`<td class="num" data-value=${value}>${plain(value, 'integer')}</td>`;
  return wide(
    strings.entities(),
    html`<table class="rows">
      ${head([strings.entity(), strings.foundBy()], ['expected', 'read', 'written', 'unchanged', 'quarantined', 'deleted'].map((name) => strings.countName(name)))}
      <tbody>
        ${run.entities.map(
          ({ entity, strategy, expected, counts }) => html`<tr>
            <th scope="row">${entity}</th>
            <td>${strategy ?? '–'}</td>
            ${number(expected)} ${number(counts.read)} ${number(counts.written)} ${number(counts.unchanged)} ${number(counts.quarantined)} ${number(counts.deleted)}
          </tr>`,
        )}
      </tbody>
    </table>`,
  );
}

function phases(run: Run) {
  if (run.phases.length === 0) return nothing;
  return html`<p class="cnt">
    ${strings.phases()}
    ${run.phases.map(({ phase, durationMillis }, place) => html`${place > 0 ? ' · ' : nothing}${strings.phase(phase)} ${duration(durationMillis)}`)}
    · <a class="to" href=${address.href('/operations')}>${strings.allRuns()}</a>
  </p>`;
}
