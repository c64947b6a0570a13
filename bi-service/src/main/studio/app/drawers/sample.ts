import { html, nothing } from 'lit';
import type { Explanation } from '../api/bi/index';
import { address } from '../shared/address';
import { moment, plain } from '../shared/format';
import { names } from '../shared/names';
import { head, wide } from '../shared/panel';
import { raw } from '../shared/raw';
import { strings } from '../shared/strings';

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
