import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { LegacyDocument, Lineage } from '../api/bi/index';
import { address } from '../shared/address';
import { api } from '../shared/api';
import { Drawer } from '../shared/drawer';
import { exact } from '../shared/format';
import { Loading } from '../shared/loading';
import { failure, skeleton } from '../shared/panel';
import { fields, raw } from '../shared/raw';
import { strings } from '../shared/strings';

/** A post back to its raw legacy row, field by field with the rule that made it. */
@customElement('pl-lineage')
export class LineageDrawer extends Drawer {
  protected readonly kind = 'lineage';

  readonly #lineage = new Loading<Lineage>(this, (signal) =>
    api.explanations.lineage({ id: Number(address.state.submission) }, { signal }),
  );

  protected get isOpen() {
    return address.state.submission !== null;
  }

  protected close() {
    address.update({ submission: null });
  }

  protected override addressChanged() {
    const { submission } = address.state;
    if (submission !== null) this.#lineage.of(submission);
  }

  protected get heading() {
    return html`<p class="lab">${strings.whereFrom()}</p>
      <h2>${strings.postNumber(address.state.submission ?? '')}</h2>`;
  }

  protected content() {
    const { refusal, value } = this.#lineage;
    const answer = value !== null && `${value.submissionId}` === address.state.submission ? value : null;
    return html`${refusal ? failure(refusal, () => void this.#lineage.again()) : nothing}
    ${answer ? said(answer) : refusal ? nothing : skeleton(16)}`;
  }
}

function said(lineage: Lineage) {
  const { run } = lineage;
  return html`
    ${lineage.note ? html`<p class="notice">${lineage.note}</p>` : nothing}
    ${run ? html`<p class="note">${strings.writtenBy(run.id, exact(run.startedAt))}</p>` : nothing}
    <h3>${strings.howFieldsCame()}</h3>
    <dl class="derived">
      ${lineage.derivedFields.map(
        ({ field, input, rule, result }) => html`<dt>${field}</dt>
          <dd>
            <span class="from">${raw(input)}</span>
            <span class="through">${rule.description} <span class="cnt">${rule.id}${rule.version ? `@${rule.version}` : nothing}</span></span>
            <b>${raw(result)}</b>
          </dd>`,
      )}
    </dl>
    <h3>${strings.thePost()}</h3>
    ${fields(lineage.fact)}
    ${lineage.documents.map(
      (document) => html`<h3>${strings.legacyRow(document.entity, document.legacyId)}</h3>
        ${origin(document)} ${fields(document.document)}`,
    )}
  `;
}

function origin({ source, runId, recordedAt }: LegacyDocument) {
  return html`<p class="note">${strings.readFrom(source, runId, exact(recordedAt))}</p>`;
}
