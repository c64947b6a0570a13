import { html, nothing, type TemplateResult } from 'lit';
import { RunState, type Run } from '../api/migrator/index';
import { duration } from '../data/format';
import { strings } from '../strings';

const KINDS: Record<string, string> = {
  succeeded: 'ok',
  passed: 'ok',
  applied: 'ok',
  fixed: 'ok',
  running: 'run',
  previewed: 'run',
  warned: 'warn',
  accepted: 'warn',
  advice: 'warn',
  unknown: 'warn',
  reverted: 'quiet',
};

/** A state as a coloured word. */
export function pill(state: string, text: unknown = strings.operationsState(state)): TemplateResult {
  return html`<span class="pill ${KINDS[state] ?? 'no'}" data-run-state=${state}>${text}</span>`;
}

/** How long a run took, or has taken so far. */
export function took(run: Run): string {
  return duration((run.finishedAt ? Date.parse(run.finishedAt) : Date.now()) - Date.parse(run.startedAt));
}

/** A run's publication if it made or confirmed one, else its outcome. */
export function outcome(run: Run): TemplateResult {
  return run.state === RunState.succeeded && run.publication !== null
    ? html`${pill(run.state, html`<span class="sr">${strings.publicationWord()} </span>${run.publication}`)}`
    : html`${pill(run.state)}${nothing}`;
}
