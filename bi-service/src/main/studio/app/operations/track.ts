import { html, nothing, type TemplateResult } from 'lit';
import { RunState, type Run } from '../api/migrator/index';
import { plain } from '../data/format';
import { vars } from '../part/vars';
import { strings } from '../strings';
import { steps, type Step } from './steps';

const PERCENT_FACTOR = 100;

/** A run's progress, from reading to publishing. */
export function track(run: Run): TemplateResult {
  const all = steps(run);
  const kind = run.state === RunState.succeeded ? 'good' : run.state === RunState.running ? '' : 'bad';
  const at = all.filter(({ state }) => state === 'now' || state === 'broken').at(-1);
  const share = Math.round((run.progress.share ?? 0) * PERCENT_FACTOR);
  return html`<div
      class="track ${kind}"
      role=${run.state === RunState.running ? 'progressbar' : 'img'}
      aria-label=${strings.trackSays(run.pipeline, strings.operationsState(run.state), at ? strings.step(at.name) : null)}
      aria-valuenow=${run.state === RunState.running ? share : nothing}
    >
      ${all.map((step) => html`<i class=${step.state} ${vars({ '--p': `${Math.round(step.share * PERCENT_FACTOR)}%` })}></i>`)}
    </div>
    <div class="steps" aria-hidden="true">${all.map((step) => label(step, step === at))}</div>`;
}

function label(step: Step, here: boolean) {
  const text = html`${strings.step(step.name)}${step.rows !== null ? html` <span class="n">${plain(step.rows, 'integer')}</span>` : nothing}${step.state === 'skipped'
    ? html` <span class="n">–</span>`
    : nothing}`;
  return here ? html`<b>${text}</b>` : html`<span title=${step.state === 'skipped' ? strings.stepSkipped() : nothing}>${text}</span>`;
}

/** How fast a run reads. */
export function rate(run: Run): string {
  return strings.perSecond(plain(run.rates.rowsPerSecond, 'integer'));
}
