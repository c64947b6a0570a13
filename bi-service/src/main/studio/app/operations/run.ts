import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Check } from '../api/migrator/index';
import { api } from '../shared/api';
import { StudioElement } from '../shared/element';
import { moment, plain } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel, wide } from '../shared/panel';
import { fields } from '../shared/raw';
import { strings } from '../shared/strings';
import { pill, track } from './runs';

/** A run: what it did, why it was refused, and its checks with the rows at fault. */
@customElement('pl-run')
export class RunPanel extends StudioElement {
  @property({ attribute: false }) run = 0;

  readonly #run = new Loading(this, (signal) => api.runs.readRun({ id: this.run }, { signal }));
  readonly #checks = new Loading(
    this,
    (signal) => api.checks.listCheckResults({ runId: this.run }, { signal }),
    (checks) => checks.length === 0,
  );

  protected override willUpdate() {
    this.#run.of(this.run);
    this.#checks.of(this.run);
  }

  protected override render() {
    return html`${panel({ name: 'run' }, this.#run, (run) => html`
        <p>${pill(run.state)} ${run.pipeline} · ${run.mode} · ${moment(run.startedAt)} · ${run.requestedBy}</p>
        ${run.error ? html`<div class="says"><h2>${strings.refusedRun(run.state)}</h2><p>${run.error}</p></div>` : nothing}
        ${track(run)}
        <dl class="fields">
          ${Object.entries(run.counts).map(([name, count]) => html`<dt>${name}</dt><dd data-value=${count}>${plain(count, 'integer')}</dd>`)}
        </dl>
      `)}
      ${panel(
        { name: 'checks', title: strings.checks(), empty: strings.noChecks() },
        this.#checks,
        (checks) => html`${wide(strings.checks(), html`<table class="rows">
            <thead>
              <tr>
                <th scope="col">${strings.check()}</th>
                <th scope="col" class="num">${strings.expected()}</th>
                <th scope="col" class="num">${strings.actual()}</th>
                <th scope="col" class="num">${strings.difference()}</th>
              </tr>
            </thead>
            <tbody>
              ${[...checks].sort((one, other) => Number(one.outcome === 'passed') - Number(other.outcome === 'passed')).map(checkRow)}
            </tbody>
          </table>`)}`,
      )}`;
  }
}

function checkRow(check: Check) {
  return html`<tr>
    <td>
      ${pill(check.outcome)} <b>${check.id}</b>
      <p class="cnt">${check.outcome === 'passed' ? check.description : check.message}</p>
      ${check.rowsAtFault.length > 0
        ? html`<details>
            <summary>${strings.rowsAtFault(check.rowsAtFault.length, check.faults)}</summary>
            ${check.rowsAtFault.map(fields)}
          </details>`
        : nothing}
    </td>
    <td class="num" data-value=${check.expected ?? ''}>${plain(check.expected, 'number')}</td>
    <td class="num" data-value=${check.actual ?? ''}>${plain(check.actual, 'number')}</td>
    <td class="num" data-value=${check.difference ?? ''}>${plain(check.difference, 'number')}</td>
  </tr>`;
}
