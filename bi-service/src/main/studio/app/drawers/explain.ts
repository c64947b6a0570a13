import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ExplainedCheck, Explanation } from '../api/bi/index';
import { address } from '../shared/address';
import { api, communityParameter, windowParameters } from '../shared/api';
import { Drawer } from '../shared/drawer';
import { difference as written, full, moment, plain, words } from '../shared/format';
import { Loading } from '../shared/loading';
import { failure, skeleton, wide } from '../shared/panel';
import { raw } from '../shared/raw';
import { strings } from '../shared/strings';
import { vars } from '../shared/vars';

const FIRST_CHECKS = 3;

/** Why a number is what it is, down to the rows behind it. */
@customElement('pl-explain')
export class ExplainDrawer extends Drawer {
  protected readonly kind = 'explain';

  readonly #explanation = new Loading<Explanation>(this, (signal) =>
    api.explanations.explain({ kpi: address.state.explain!, ...windowParameters(), ...communityParameter() }, { signal }),
  );

  protected get isOpen() {
    return address.state.explain !== null;
  }

  protected close() {
    address.update({ explain: null, submission: null });
  }

  protected override addressChanged() {
    const { explain } = address.state;
    if (explain !== null) this.#explanation.of([explain, windowParameters(), communityParameter()]);
  }

  /** What was asked for last; an answer to something else is not shown under its name. */
  get #answer() {
    const { value } = this.#explanation;
    return value?.kpi === address.state.explain ? value : null;
  }

  protected get heading() {
    const answer = this.#answer;
    return html`<p class="lab">${strings.whyThis()}</p>
      <h2>
        ${answer
          ? html`${full(answer.value, answer.definition.format, answer.definition.unit)} · ${answer.definition.title}`
          : address.state.explain}
      </h2>`;
  }

  protected content() {
    const { refusal } = this.#explanation;
    const answer = this.#answer;
    return html`${refusal ? failure(refusal, () => void this.#explanation.again()) : nothing}
    ${answer ? this.#said(answer) : refusal ? nothing : skeleton(16)}`;
  }

  #said(answer: Explanation) {
    return html`
      <p class="def">${answer.definition.description}</p>
      ${address.state.platformDetails.length > 0 ? html`<p class="notice">${strings.ofAllServices()}</p>` : nothing}
      <p class="note">${strings.between(moment(answer.window.from), moment(answer.window.to))}</p>
      ${answer.state === 'no_data' ? html`<p class="nothing">${strings.noData()}</p>` : nothing}
      ${answer.state === 'not_available' ? html`<p class="notice">${answer.reason ?? strings.notAvailable()}</p>` : nothing}
      ${this.#contributions(answer)} ${this.#legacy(answer)} ${this.#checks(answer)} ${this.#sample(answer)}
      <footer><button @click=${() => void navigator.clipboard.writeText(location.href)}>${strings.link()}</button></footer>
    `;
  }

  #contributions({ contributions, addingUp, definition, value: whole }: Explanation) {
    if (contributions.length === 0) return nothing;
    // Medians of branches, for one, are not parts of the median: what adds up then is the posts.
    const addUp = contributions.reduce((sum, { value }) => sum + (value ?? 0), 0) === whole;
    return html`<h3>${strings.howItAddsUp()}</h3>
      <div class="stack">
        ${contributions.map(
          ({ branch, value, rows }) => html`<span data-branch=${branch} data-value=${value ?? ''} ${vars({ '--grow': `${Math.max(rows, 1)}` })}
            >${words(branch)} <b>${addUp ? plain(value, definition.format) : plain(rows, 'integer')}</b></span
          >`,
        )}
      </div>
      <dl class="rule">${contributions.map(({ branch, description }) => html`<dt>${words(branch)}</dt><dd>${description}</dd>`)}</dl>
      <p class="note">${addUp ? nothing : strings.postsOfBranches()} ${addingUp.replaceAll('`', '')}</p>`;
  }

  #legacy({ reconciliation, definition }: Explanation) {
    const { legacyValue, value, difference, asOf, runId, reason } = reconciliation;
    const { format } = definition;
    return html`<h3>${strings.whatLegacySays()}</h3>
      <div class="recon">
        <div><span class="lab">${strings.legacy()}</span><b>${plain(legacyValue, format)}</b></div>
        <div><span class="lab">${strings.publishedValue()}</span><b>${plain(value, format)}</b></div>
        <div class=${difference === 0 ? 'ok' : ''}>
          <span class="lab">${strings.difference()}</span><b data-difference=${difference ?? ''}>${written(difference, format)}</b>
        </div>
        <p>${reason ?? (runId === null ? strings.askedAt(moment(asOf)) : strings.askedAtBy(moment(asOf), runId))}</p>
      </div>`;
  }

  #checks({ checks, publication, run }: Explanation) {
    const passed = (check: ExplainedCheck) => check.state === 'passed';
    const ordered = [...checks].sort((one, other) => Number(passed(one)) - Number(passed(other)));
    const counts = publication.checks;
    return html`<h3>
        ${strings.whatLetItThrough()}
        <span class="cnt"
          >${counts ? html`${strings.passed(counts.passed)}${counts.warned ? ` · ${strings.warnings(counts.warned)}` : nothing}` : nothing}
          ${run ? ` · ${strings.run(run.id)}` : nothing}</span
        >
      </h3>
      ${checkList(ordered.slice(0, FIRST_CHECKS))}
      ${ordered.length > FIRST_CHECKS
        ? html`<details>
            <summary>${strings.more(ordered.length - FIRST_CHECKS)}</summary>
            ${checkList(ordered.slice(FIRST_CHECKS))}
          </details>`
        : nothing}`;
  }

  #sample({ sample, rows }: Explanation) {
    if (sample.length === 0) return nothing;
    return html`<h3>${strings.thePosts()} <span class="cnt">${strings.shown(sample.length, rows ?? sample.length)}</span></h3>
      ${wide(strings.thePosts(), html`<table class="rows">
          <thead>
            <tr>
              <th scope="col">${strings.post()}</th>
              <th scope="col">${strings.legacyId()}</th>
              <th scope="col">${strings.takenDown()}</th>
              <th scope="col">${strings.by()}</th>
              <th scope="col" class="num">${strings.report()}</th>
            </tr>
          </thead>
          <tbody>
            ${sample.map(
              (fact) => html`<tr data-submission=${fact.submissionId}>
                <td>
                  <button class="to" @click=${() => address.update({ submission: `${fact.submissionId}` })}>${fact.submissionId}</button>
                </td>
                <td>${raw(fact.legacyId)}</td>
                <td>${moment(fact.effectiveTakedownAt)}</td>
                <td>${fact.takedownSource ? words(fact.takedownSource) : '–'}</td>
                <td class="num">${fact.reportId ?? '–'}</td>
              </tr>`,
            )}
          </tbody>
        </table>`)}`;
  }
}

function checkList(checks: ExplainedCheck[]) {
  return html`<ul class="checks">
    ${checks.map(
      ({ id, state, sentence, finding }) => html`<li class=${state === 'passed' ? '' : 'warn'}>
        <b>${id}</b> ${sentence}${state === 'passed' ? nothing : html`. ${finding} <span>${words(state)}</span>`}
      </li>`,
    )}
  </ul>`;
}
