import { html, nothing } from 'lit';
import { address } from '../address';
import type { Explanation, ExplainedOperand } from '../api/bi/index';
import { full, moment, plain } from '../data/format';
import { names } from '../data/names';
import { measured } from '../part/measured';
import { head } from '../part/panel';
import { visible } from '../part/raw';
import { vars } from '../part/vars';
import { strings } from '../strings';

const BRANCH = 'takedown_source';
const NO_BRANCH = 'none';

/** Parts are rounded to six digits, each separately. */
const ROUNDING = 0.00001;

/** How a value adds up: from branches of the takedown rule, a numerator and a denominator, or other metrics. */
export function addsUp(answer: Explanation) {
  const { contributions, operands, addingUp, definition, value, numerator, denominator } = answer;
  return html`<h3>${strings.howItAddsUp()}</h3>
    ${numerator !== undefined && denominator !== undefined ? divided(numerator, denominator, full(value, definition.format, definition.unit)) : nothing}
    ${operands?.length ? table(operands) : nothing} ${contributions.length > 0 ? branches(answer) : nothing}
    <p class="note">${visible(addingUp)} <span class="rule-text">${strings.rule(visible(definition.rule))}</span></p>`;
}

function divided(numerator: number, denominator: number, value: string) {
  return html`<p class="fraction">
    <span data-numerator=${numerator}>${plain(numerator, 'number')}</span> <span class="op">${strings.of()}</span>
    <span data-denominator=${denominator}>${plain(denominator, 'number')}</span> <span class="op">=</span> <b>${value}</b>
  </p>`;
}

function branches({ contributions, definition: { format, unit }, value: whole, rows }: Explanation) {
  // For example, medians of branches do not add up to the median; then the posts add up instead.
  const addUp = Math.abs(contributions.reduce((sum, { value }) => sum + (value ?? 0), 0) - (whole ?? NaN)) < ROUNDING;
  const counted = contributions.every(({ value, rows: own }) => value === own);
  return html`<div class="stack">
      ${contributions.map(
        ({ branch, value, rows: own }) => html`<span class=${own === 0 ? 'none' : ''} data-branch=${branch} ${measured(value)} ${vars({ '--grow': `${own}` })}
          >${called(branch)} <b>${addUp ? full(value, format, unit) : plain(own, 'integer')}</b></span
        >`,
      )}
    </div>
    ${addUp ? nothing : html`<p class="cnt">${strings.postsOfBranches(plain(rows ?? 0, 'integer'))}</p>`}
    <dl class="rule">
      ${contributions.map(
        ({ branch, description, value, rows: own }) => html`<dt>${called(branch)}</dt>
          <dd>${visible(description)}${counted ? nothing : html` <span class="cnt">${addUp ? strings.ofPosts(plain(own, 'integer')) : value === null ? nothing : strings.alone(full(value, format, unit))}</span>`}</dd>`,
      )}
    </dl>`;
}

function called(branch: string) {
  return branch === NO_BRANCH ? strings.noTakedown() : visible(names.of(BRANCH, branch));
}

/** The metrics that a value is computed from; each can be explained in turn. */
function table(operands: ExplainedOperand[]) {
  return html`<table class="rows">
    ${head([strings.madeOfHead(), strings.window()], [strings.value()])}
    <tbody>
      ${operands.map(({ metric, title, window, value, format, unit }) => {
        const [key = metric] = metric.split('@');
        return html`<tr>
          <th scope="row">
            <button class="to" @click=${() => address.explain(key, { from: window.from, to: window.to })}>${visible(title)}</button>
            <span class="cnt">${metric}</span>
          </th>
          <td>${moment(window.from)} – ${moment(window.to)}</td>
          <td class="num" ${measured(value)}>${full(value, format, unit)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}
