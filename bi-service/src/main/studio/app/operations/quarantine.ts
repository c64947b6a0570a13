import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { QuarantinedRow } from '../api/migrator/index';
import { api, type Refusal } from '../shared/api';
import { StudioElement } from '../shared/element';
import { plain } from '../shared/format';
import { Loading, refusalOf } from '../shared/loading';
import { failure, panel } from '../shared/panel';
import { fields, raw } from '../shared/raw';
import { strings } from '../shared/strings';

/** Rows that could not be taken, by their reason; each can be tried again once it is mended. */
@customElement('pl-quarantine')
export class QuarantinePanel extends StudioElement {
  @state() private refused: Refusal | null = null;
  @state() private asked = new Set<number>();

  readonly #rows = new Loading(
    this,
    (signal) => api.quarantine.listQuarantinedRows({}, { signal }),
    ({ items }) => items.length === 0,
  );

  protected override addressChanged() {
    this.#rows.of('rows');
  }

  async #retry(row: QuarantinedRow) {
    try {
      this.refused = null;
      await api.quarantine.retryRow({ id: row.id });
      this.asked = new Set([...this.asked, row.id]);
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    await this.#rows.again();
  }

  protected override render() {
    return panel(
      { name: 'quarantine', title: strings.quarantine(), empty: strings.nothingQuarantined() },
      this.#rows,
      ({ items, total }) => html`
        ${this.refused ? failure(this.refused) : nothing}
        <p class="cnt">${strings.rowsWait(total)}</p>
        ${[...grouped(items)].map(
          ([reason, rows]) => html`<h3>${reason} <span class="cnt" data-value=${rows.length}>${plain(rows.length, 'integer')}</span></h3>
            ${rows.map((row) => this.#row(row))}`,
        )}
      `,
    );
  }

  #row(row: QuarantinedRow) {
    return html`<details class="waiting">
      <summary>${row.entity} ${raw(row.legacyId)} · ${row.field ?? row.rule}</summary>
      ${fields(row.document ?? {})}
      <p class="act">
        ${this.asked.has(row.id)
          ? html`<span role="status">${strings.retryAsked()}</span>`
          : html`<button @click=${() => void this.#retry(row)}>${strings.again()}</button>`}
      </p>
    </details>`;
  }
}

function grouped(rows: QuarantinedRow[]) {
  const groups = new Map<string, QuarantinedRow[]>();
  for (const row of rows) groups.set(row.reason, [...(groups.get(row.reason) ?? []), row]);
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}
