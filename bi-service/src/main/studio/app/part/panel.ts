import { html, nothing, type TemplateResult } from 'lit';
import { address } from '../address';
import type { Refusal } from '../data/api';
import type { Asking, Loading } from '../data/loading';
import { strings } from '../strings';
import './countdown';
import { visible } from './raw';

export interface PanelParts {
  /** The name used by acceptance tests and addresses. */
  name: string;
  title?: unknown;
  /** Its label, if the title is not plain text or is inside the content. */
  label?: string;
  tools?: unknown;
  /** A placeholder of the final size, until the content has arrived. */
  skeleton?: TemplateResult;
  /** The text for an empty answer. */
  empty?: string;
  /** A request that this panel depends on: if it fails, so does the panel. */
  first?: Asking | null;
}

/** A panel: its title, and its content or the reason why there is none. */
export function panel<T>(parts: PanelParts, loading: Loading<T>, content: (value: T) => unknown): TemplateResult {
  const asked: Asking = parts.first?.refusal ? parts.first : loading;
  const { value } = loading;
  const { phase } = asked;
  return html`<section
    class="panel"
    data-panel=${parts.name}
    data-panel-state=${phase}
    aria-busy=${loading.busy ? 'true' : 'false'}
    aria-label=${parts.label ?? (typeof parts.title === 'string' ? parts.title : parts.name)}
  >
    ${!parts.title && parts.label && phase !== 'ready' ? html`<h2>${parts.label}</h2>` : nothing}
    ${parts.title
      ? html`<h2>${parts.title}${parts.tools && phase !== 'empty' ? html`<span class="tools">${parts.tools}</span>` : nothing}</h2>`
      : nothing}
    ${phase === 'error' ? told(asked) : nothing}
    ${phase === 'loading' ? (parts.skeleton ?? skeleton(5)) : nothing}
    ${phase === 'empty' ? html`<p class="nothing">${parts.empty ?? strings.nothingHere()}</p>` : nothing}
    ${value !== null && phase !== 'empty' && phase !== 'loading'
      ? html`<div class=${loading.busy || phase === 'error' ? 'content dimmed' : 'content'}>${content(value)}</div>`
      : nothing}
  </section>`;
}

/** A table that scrolls if it is too wide, also with the keyboard. */
export function wide(label: string, table: TemplateResult): TemplateResult {
  return html`<div class="data" tabindex="0" role="region" aria-label=${label}>${table}</div>`;
}

/** The head of a table: its text columns, then its number columns. */
export function head(words: unknown[], numbers: unknown[] = []): TemplateResult {
  return html`<thead>
    <tr>
      ${words.map((title) => html`<th scope="col">${title}</th>`)} ${numbers.map((title) => html`<th scope="col" class="num">${title}</th>`)}
    </tr>
  </thead>`;
}

/** Placeholder lines as high as the rows of a table. */
export function skeleton(rows: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<i></i>`)}</div>`;
}

function told(loading: Asking): TemplateResult {
  return failure(loading.refusal!, () => void loading.again(), loading.retryAt);
}

/** What happened, what still works, what to do, and the trace id. */
export function failure(refusal: Refusal, again?: () => void, retryAt: number | null = null): TemplateResult {
  const { title, text } = said(refusal);
  const trace = refusal.problem.traceId;
  const offers = offersFor(refusal);
  return html`<div class="failure" role="alert">
    <p><b>${title}</b> ${visible(text)}</p>
    ${retryAt !== null ? html`<pl-countdown .until=${retryAt}></pl-countdown>` : nothing}
    <p class="act">
      ${offers.map(([label, take]) => html`<button @click=${take}>${label}</button>`)}
      ${again && refusal.status !== 401 ? html`<button @click=${again}>${strings.again()}</button>` : nothing}
      ${trace
        ? html`<button class="quiet" @click=${() => void navigator.clipboard.writeText(String(trace))}>
            ${strings.trace(visible(String(trace)))}
          </button>`
        : nothing}
    </p>
  </div>`;
}

/** Offers the nearest state that works. */
function offersFor({ status, problem }: Refusal): [string, () => void][] {
  const at = new Set(problem.violations?.map(({ field }) => field));
  const { communities, platformDetails } = address.state;
  const offers: [string, () => void][] = [];
  if (status === 504) offers.push([strings.narrower(), () => address.update({ range: '7d', from: null, to: null })]);
  if (status === 400 && (at.has('from') || at.has('to') || at.has('range'))) {
    offers.push([strings.usualWindow(), () => address.update({ range: '30d', from: null, to: null })]);
  }
  if (status === 400 && at.has('grain')) offers.push([strings.grainAuto(), () => address.update({ grain: null })]);
  if (status === 400 && at.has('platformDetail') && platformDetails.length > 0) {
    offers.push([strings.allServices(), () => address.update({ platformDetails: [] })]);
  }
  if (communities.length > 0 && (status === 403 || at.has('community'))) {
    offers.push([strings.allYouMaySee(), () => address.update({ communities: [] })]);
  }
  return offers;
}

function said({ status, problem, retryAfter }: Refusal): { title: string; text: string } {
  const text = problem.violations?.map(({ field, message }) => `${field} ${message}`).join('; ') || (problem.detail ?? '');
  switch (status) {
    case 0:
      return { title: strings.offline(), text: strings.offlineText() };
    case -1:
      return { title: strings.broken(), text: strings.brokenText() };
    case 401:
      return { title: strings.ended(), text: strings.endedText() };
    case 403:
      return { title: strings.notAllowed(), text };
    case 429:
      return { title: strings.busy(), text: retryAfter === null ? text : '' };
    case 503:
      return { title: strings.away(), text };
    case 504:
      return { title: strings.tooLong(), text: strings.tooLongText() };
    default:
      return { title: problem.title ?? strings.broken(), text };
  }
}
