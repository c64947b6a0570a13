import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import type { DatasetFreshness } from '../api/bi/index';
import { RunPhase, RunState, type Check, type Run } from '../api/migrator/index';
import { api } from '../data/api';
import { plain } from '../data/format';
import { Loading } from '../data/loading';
import { panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import './failing-rows';
import { OperationsPart } from './part';
import { pill } from './pill';

/** The checks of a run; those that did not pass come first and, if there are any, are the only ones shown. */
@customElement('pl-checks')
export class ChecksPanel extends OperationsPart {
  /** The chosen run; by default the newest that reached its checks. */
  @property({ attribute: false }) run: number | null = null;
  @property({ attribute: false }) pipeline: string | null = null;
  @property({ attribute: false }) freshness: DatasetFreshness[] = [];
  /** Whether the freshness of the datasets is known, or has failed to load. */
  @property({ attribute: false }) known = false;

  readonly #checks = new Loading(
    this,
    (signal) => this.#ask(signal),
    ({ checks }) => checks.length === 0,
  );

  async #ask(signal: AbortSignal) {
    const run = this.#meant();
    const compared = this.#comparedRun();
    const [checks, others] = await Promise.all([
      api.checks.listCheckResults(run === null ? {} : { runId: run }, { signal }),
      compared === null ? [] : api.checks.listCheckResults({ runId: compared }, { signal }),
    ]);
    return { checks, compared: others };
  }

  protected override willUpdate() {
    if (this.run !== null || (this.activity.loading.phase !== 'loading' && this.known)) this.#checks.of([this.#meant(), this.#comparedRun()]);
  }

  protected override runEnded(run: Run) {
    if (run.id === this.#meant()) void this.#checks.again();
  }

  #meant(): number | null {
    if (this.run !== null) return this.run;
    const candidates = this.activity.runs.filter(
      (run) => run.state !== RunState.running && (this.pipeline === null || run.pipeline === this.pipeline) && run.phases.some(({ phase }) => phase === RunPhase.publication),
    );
    const refused = candidates.find((run) => run.state === RunState.refused && this.activity.lastEndedOf(run.pipeline)?.id === run.id);
    const warned = this.freshness.find(({ checks }) => (checks?.warned ?? 0) + (checks?.failed ?? 0) > 0);
    const warnedOf = this.activity.runs.find(({ id }) => id === warned?.lastRun?.id)?.pipeline;
    return (refused ?? candidates.find((run) => run.pipeline === warnedOf) ?? candidates[0])?.id ?? null;
  }

  #comparedRun(): number | null {
    const written = address.extra.get('against');
    return written !== null && /^\d{1,15}$/.test(written) ? Number(written) : null;
  }

  protected override render() {
    const { value } = this.#checks;
    const found = value?.checks ?? [];
    const run = found[0]?.runId ?? this.run;
    const open = found.filter(isOpen);
    const everything = address.extra.get('checks') === 'all' || open.length === 0;
    return panel(
      {
        name: 'checks',
        title: html`${run === null ? strings.checks() : strings.checksOf(run)} <span class="unit">${summary(found)}</span>`,
        tools: this.#tools(found, open, everything),
        empty: this.run === null ? strings.noChecksYet() : strings.noChecks(),
      },
      this.#checks,
      ({ checks, compared }) => {
        const shown = [...checks].sort((one, other) => rank(one) - rank(other)).filter((check) => everything || isOpen(check));
        const chosen = checks.find(({ id }) => id === address.extra.get('check')) ?? shown.find(({ failing }) => failing > 0) ?? null;
        return html`${wide(strings.checks(), this.#table(shown, compared, chosen))}
          ${chosen && chosen.failingRows.length + chosen.failing > 0 ? html`<pl-failing-rows .check=${chosen} .activity=${this.activity} .changed=${() => void this.#checks.again()}></pl-failing-rows>` : nothing}`;
      },
    );
  }

  #tools(found: Check[], open: Check[], everything: boolean) {
    if (found.length === 0 || open.length === 0) return nothing;
    return html`<button aria-pressed=${everything ? 'false' : 'true'} @click=${() => address.updateExtra({ checks: null }, true)}>${strings.onlyNotPassed()}</button>
      <button aria-pressed=${everything ? 'true' : 'false'} @click=${() => address.updateExtra({ checks: 'all' }, true)}>${strings.allChecks(found.length)}</button>`;
  }

  #table(checks: Check[], compared: Check[], chosen: Check | null) {
    const comparedRun = compared[0]?.runId ?? null;
    return html`<table class="rows checklist" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${strings.check()}</th>
          <th scope="col" role="columnheader" class="num">${strings.expected()}</th>
          <th scope="col" role="columnheader" class="num">${strings.actual()}</th>
          ${comparedRun !== null ? html`<th scope="col" role="columnheader" class="num">${strings.run(comparedRun)}</th>` : nothing}
          <th scope="col" role="columnheader" class="num">${strings.difference()}</th>
          <th scope="col" role="columnheader" class="num">${strings.sinceHead()}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${checks.map((check) => this.#row(check, comparedRun === null ? undefined : (compared.find(({ id }) => id === check.id) ?? null), check === chosen))}
      </tbody>
    </table>`;
  }

  /** @param compared the same check in another run; null if that run lacks it, undefined if no run is compared */
  #row(check: Check, compared: Check | null | undefined, chosen: boolean) {
    const off = check.difference !== null && check.difference !== 0;
    return html`<tr role="row" data-check=${check.id} data-outcome=${check.outcome} class=${chosen && check.failing > 0 ? 'on' : ''}>
      <th scope="row" role="rowheader">
        ${pill(check.outcome)}
        ${check.failing > 0
          ? html`<button aria-pressed=${chosen ? 'true' : 'false'} @click=${() => address.updateExtra({ check: check.id, do: null }, true)}>${check.id}</button>`
          : html`<b>${check.id}</b>`}
        ${check.severity === 'critical' && check.outcome !== 'passed' ? html`<span class="cnt">${strings.severity(check.severity)}</span>` : nothing}
        <p class="cnt">${check.outcome === 'passed' ? check.description : html`${raw(check.message)} <span class="sr">${check.description}</span>`}</p>
      </th>
      <td role="cell" data-head=${strings.expected()} class="num" data-value=${check.expected ?? ''}>${plain(check.expected, 'number')}</td>
      <td role="cell" data-head=${strings.actual()} class="num" data-value=${check.actual ?? ''}>${plain(check.actual, 'number')}</td>
      ${compared === undefined ? nothing : html`<td role="cell" data-head=${strings.run(compared?.runId ?? 0)} class="num" data-value=${compared?.actual ?? ''}>${plain(compared?.actual, 'number')}</td>`}
      <td role="cell" data-head=${strings.difference()} class="num ${off && check.outcome === 'failed' ? 'bad' : ''}" data-value=${check.difference ?? ''}>
        ${off ? html`<b>${signed(check.difference!)}</b>` : plain(check.difference, 'number')}
      </td>
      <td role="cell" data-head=${strings.sinceHead()} class="num">${since(check)}</td>
    </tr>`;
  }
}

/** Not passed, or passed again: what a user looking for changes wants to see. */
function isOpen(check: Check) {
  return check.outcome !== 'passed' || isFixed(check);
}

function isFixed(check: Check) {
  return check.outcome === 'passed' && check.outcomeBefore !== null && check.outcomeBefore !== 'passed';
}

function rank(check: Check) {
  return ['failed', 'warned', 'accepted'].indexOf(check.outcome) >= 0 ? ['failed', 'warned', 'accepted'].indexOf(check.outcome) : isFixed(check) ? 3 : 4;
}

function since(check: Check) {
  if (isFixed(check)) return html`<span class="good" data-since="fixed">${strings.isFixed()}</span>`;
  if (check.sinceRuns === null || check.sinceRunId === null) return nothing;
  if (check.sinceRuns === 1) return html`<span data-since="new">${strings.isNew()}</span>`;
  return html`<a class="to" data-since="still" href=${address.href(`/operations/runs/${check.sinceRunId}`)} title=${strings.sinceRun(check.sinceRunId)}
    >${strings.forRuns(check.sinceRuns)}</a
  >`;
}

function signed(value: number) {
  return new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).format(value);
}

function summary(checks: Check[]) {
  const count = (outcome: string) => checks.filter((check) => check.outcome === outcome).length;
  return ['passed', 'warned', 'accepted', 'failed']
    .map((outcome) => [outcome, count(outcome)] as const)
    .filter(([, number]) => number > 0)
    .map(([outcome, number]) => strings.outcomes(outcome, number))
    .join(' · ');
}
