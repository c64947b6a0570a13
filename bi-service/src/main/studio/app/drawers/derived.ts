import { html, nothing } from 'lit';
import type { DerivedField } from '../api/bi/index';
import { raw, visible } from '../part/raw';
import { strings } from '../strings';

/** Each field with its input, the rule that derived it, and the result. */
export function derived(fields: DerivedField[]) {
  return html`<dl class="derived">
    ${fields.map(
      ({ field, input, rule, result }) => html`<dt>${visible(field)}</dt>
        <dd>
          <span class="from"
            >${Object.entries(input).map(([name, value], index) => html`${index > 0 ? ' · ' : nothing}<span class="cnt">${visible(name)}</span> ${raw(value)}`)}</span
          >
          <span class="through"><span class="sr">${strings.byTheRule()} </span>${visible(rule.description)} · <span class="cnt">${rule.id}${rule.version ? `@${rule.version}` : nothing}</span></span>
          <span class="became"><span aria-hidden="true">→ </span><b>${raw(result)}</b></span>
        </dd>`,
    )}
  </dl>`;
}
