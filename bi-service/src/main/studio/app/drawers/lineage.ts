import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { address } from '../address';
import type { Bundle, LegacyDocument, Lineage } from '../api/bi/index';
import { api } from '../data/api';
import { exact, words } from '../data/format';
import { Loading } from '../data/loading';
import { who } from '../data/session';
import { Drawer } from '../part/drawer';
import { failure, skeleton } from '../part/panel';
import { fields, visible } from '../part/raw';
import { strings } from '../strings';
import { derived } from './derived';

type Row = { [name: string]: unknown };

/** Traces a post back to its raw legacy row, field by field with the rule that derived each. */
@customElement('pl-lineage')
export class LineageDrawer extends Drawer {
  protected readonly kind = 'lineage';

  readonly #lineage = new Loading<Lineage>(this, (signal) =>
    api.explanations.lineage({ id: Number(address.state.submission) }, { signal }),
  );

  protected get isOpen() {
    return address.state.submission !== null;
  }

  protected get called() {
    return strings.whereFrom();
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
    if (refusal?.status === 404) {
      return html`<p class="notice" role="status">${strings.noSuchPost(address.state.submission ?? '')}</p>
        <p><a href=${address.here({ submission: null, explain: address.state.explain ?? 'removedPosts' })}>${strings.postsThereAre()}</a></p>`;
    }
    return html`${refusal ? failure(refusal, () => void this.#lineage.again(), this.#lineage.retryAt) : nothing}
    ${answer ? said(answer) : refusal ? nothing : skeleton(16)}`;
  }
}

function said({ note, run, derivedFields, fact, bundle, documents }: Lineage) {
  const [post, ...others] = documents;
  return html`
    ${note ? html`<p class="notice">${visible(note)}</p>` : nothing}
    ${run
      ? html`<p class="note">
          ${who.may('operations')
            ? html`<a href=${address.href(`/operations/runs/${run.id}`)}>${strings.runOf(run.id, words(run.mode))}</a>`
            : strings.runOf(run.id, words(run.mode))}
          · ${strings.startedAt(exact(run.startedAt))}
        </p>`
      : nothing}
    <h3>${strings.howFieldsCame()}</h3>
    ${derived(derivedFields)} ${post ? legacyRow(post, true) : nothing} ${others.map((document) => legacyRow(document, false))}
    <h3>${strings.thePost()}</h3>
    ${fact ? fields(fact) : html`<p class="nothing">${strings.notPublishedYet()}</p>`}
    <h3>${strings.itsRows()}</h3>
    ${rowsOf(bundle)}
  `;
}

/** The raw legacy row, with the document itself to read and copy. */
function legacyRow({ entity, legacyId, source, runId, recordedAt, document }: LegacyDocument, open: boolean) {
  const json = JSON.stringify(document, null, 2);
  return html`<details class="rest" ?open=${open}>
    <summary><h3>${strings.legacyRow(visible(entity), visible(legacyId))}</h3></summary>
    <p class="note">${strings.readFrom(visible(source), runId, exact(recordedAt))}</p>
    ${fields(document)}
    <details class="rest">
      <summary>${strings.asDocument()}</summary>
      <pre class="json" tabindex="0" dir="ltr">${json.split('\n').map(visible).join('\n')}</pre>
      <p class="act"><button @click=${() => void navigator.clipboard.writeText(json)}>${strings.copyDocument()}</button></p>
    </details>
  </details>`;
}

function rowsOf(bundle: Bundle) {
  const parts: [string, Row[]][] = [
    ['submissions', listed(bundle.submission)],
    ['post_data', listed(bundle.postData)],
    ['submission_metadata', listed(bundle.metadata)],
    ['analyses', listed(bundle.analysis)],
    ['submission_hashtags', bundle.hashtags as Row[]],
    ['submission_categories', bundle.categories as Row[]],
    ['reports', bundle.reports as Row[]],
  ];
  return parts.map(
    ([table, rows]) => html`<details class="rest">
      <summary><code>core.${table}</code> <span class="cnt">${strings.rowCount(rows.length)}</span></summary>
      ${rows.map((row) => fields(row))}
    </details>`,
  );
}

function listed(row: Row | null): Row[] {
  return row === null ? [] : [row];
}
