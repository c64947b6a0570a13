import { html, nothing } from 'lit';
import type { Explanation } from '../api/bi/index';
import { difference as written, full, moment, plain } from '../data/format';
import { visible } from '../part/raw';
import { strings } from '../strings';

/** The legacy database's value for the same question, and the difference. */
export function legacy({ reconciliation, definition }: Explanation) {
  const { legacyValue, value, difference, asOf, runId, reason, bornHere } = reconciliation;
  const { format, unit } = definition;
  return html`<h3>${strings.whatLegacySays()}</h3>
    <div class="recon">
      <div><span class="lab">${strings.legacy()}</span><b>${full(legacyValue, format, unit)}</b></div>
      <div><span class="lab">${strings.publishedValue()}</span><b>${full(value, format, unit)}</b></div>
      <div class=${difference === 0 ? 'ok' : difference === null ? '' : 'off'}>
        <span class="lab">${strings.difference()}</span><b data-difference=${difference ?? ''}>${difference === 0 ? '0' : written(difference, format)}</b>
      </div>
      <p>
        ${reason ? strings.cannotSay(visible(reason)) : runId === null ? strings.askedAt(moment(asOf)) : strings.askedAtBy(moment(asOf), runId)}
        ${bornHere ? strings.bornHere(plain(bornHere, 'integer')) : nothing}
      </p>
    </div>`;
}
