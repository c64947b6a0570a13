import { html, nothing } from 'lit';
import { address } from '../address';
import type { Explanation } from '../api/bi/index';
import { moment, plain } from '../data/format';
import { names } from '../data/names';
import { head, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';

/** Some of the rows behind a value; each can be traced back. */
export function sample({ sample: rows, rows: all }: Explanation) {
  if (rows.length === 0) return nothing;
  const table = html`<table class="rows">
    ${head([strings.post(), strings.legacyId(), strings.takenDown(), strings.by()], [strings.report()])}
    <tbody>
      ${rows.map(
        ({ submissionId, legacyId, effectiveTakedownAt, takedownSource, reportId }) => html`<tr data-submission=${submissionId}>
          <td><button class="to" @click=${() => address.update({ submission: `${submissionId}` })}>${submissionId}</button></td>
          <td>${raw(legacyId)}</td>
          <td>${moment(effectiveTakedownAt)}</td>
          <td>${takedownSource ? raw(names.of('takedown_source', takedownSource).toLocaleLowerCase()) : '–'}</td>
          <td class="num">${reportId ?? '–'}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<h3>${strings.thePosts()} <span class="cnt">${strings.newestShown(rows.length, plain(all ?? rows.length, 'integer'))}</span></h3>
    ${wide(strings.thePosts(), table)}`;
}
