import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { address } from '../address';
import type { QuarantinedRow, QuarantineReason, Retry, Run } from '../api/migrator/index';
import { api, type Refusal } from '../data/api';
import { moment, plain, words } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { failure, head, panel, skeleton } from '../part/panel';
import { raw } from '../part/raw';
import { vars } from '../part/vars';
import { strings } from '../strings';
import { OperationsPart } from './part';

const ROWS = 100;
const PERCENT_FACTOR = 100;

/** What was requested to be retried, and by which runs. */
interface Asked {
  marked: number;
  runs: number[];
  waitedBefore: number;
}

/** Rows that could not be loaded, by reason; once fixed, each can be retried, and so can all rows of a reason at once. */
@customElement('pl-quarantine')
export class QuarantinePanel extends OperationsPart {
  @property({ attribute: false }) pipeline: string | null = null;
  @state() private refused: Refusal | null = null;
  @state() private asked: Asked | null = null;
  @state() private taken: string | null = null;
  @state() private open: string | null = null;
  @state() private busy = false;

  readonly #reasons = new Loading(
    this,
    (signal) => api.quarantine.listQuarantineReasons(this.#of(), { signal }),
    (reasons) => reasons.length === 0,
  );
  readonly #rows = new Loading(this, async (signal) => {
    const of = this.open;
    const reason = this.#reasons.value?.find((one) => key(one) === of);
    if (!reason) return { of, items: [], total: 0 };
    const { source, entity, field, rule } = reason;
    const { items, total } = await api.quarantine.listQuarantinedRows({ source, entity, field, rule, size: ROWS }, { signal });
    return { of, items, total };
  });

  protected override willUpdate() {
    this.#reasons.of(this.pipeline);
    if (this.open !== null) this.#rows.of([this.open, this.#reasons.value]);
  }

  protected override runEnded(run: Run) {
    void this.#again(run);
  }

  /** Shows the result of a retry, once its last run has ended. */
  async #again(run: Run) {
    await this.#reasons.again();
    const { asked } = this;
    if (asked === null || !asked.runs.includes(run.id)) return;
    const runs = asked.runs.filter((id) => id !== run.id);
    this.asked = runs.length > 0 ? { ...asked, runs } : null;
    if (runs.length > 0) return;
    const waiting = this.#waiting();
    this.taken = strings.cameOf(run.id, Math.max(0, asked.waitedBefore - waiting), waiting);
  }

  #of() {
    return this.pipeline === null ? {} : { pipeline: this.pipeline };
  }

  #waiting() {
    return (this.#reasons.value ?? []).reduce((sum, { rows }) => sum + rows, 0);
  }

  async #retry(ask: () => Promise<Retry>) {
    this.refused = null;
    this.taken = null;
    this.busy = true;
    const waitedBefore = this.#waiting();
    try {
      const { marked, runs } = await ask();
      this.asked = { marked, runs: runs.map(({ id }) => id), waitedBefore };
      runs.forEach((run) => this.activity.learn(run));
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    this.busy = false;
    await this.#reasons.again();
  }

  protected override render() {
    const waiting = this.#waiting();
    return html`${panel(
      {
        name: 'quarantine',
        title: html`${strings.quarantine()} <span class="unit">${this.#reasons.value === null ? nothing : strings.rowsWait(waiting)}</span>`,
        tools: html`<button ?disabled=${this.busy} @click=${() => void this.#retry(() => api.quarantine.retryRows({ RetryRequest: this.#of() }))}>
          ${strings.retryAll(waiting)}
        </button>`,
        empty: strings.nothingQuarantined(),
      },
      this.#reasons,
      (reasons) => {
        const most = Math.max(...reasons.map(({ rows }) => rows));
        return html`<table class="board reasons">
          ${head([strings.reason()], [strings.rows(), strings.sinceHead()])}
          ${reasons.map((reason) => this.#reason(reason, most))}
        </table>`;
      },
    )}
    ${this.refused ? failure(this.refused) : nothing}
    ${this.asked
      ? html`<p class="notice" role="status">
          ${strings.marked(this.asked.marked)}
          ${this.asked.runs.map((id) => html`<a class="to" href=${address.href(`/operations/runs/${id}`)}>${strings.triedBy(id)}</a> `)}
        </p>`
      : nothing}
    ${this.taken ? html`<p class="notice good" role="status" data-retried>${this.taken}</p>` : nothing}`;
  }

  #reason(reason: QuarantineReason, most: number) {
    const name = key(reason);
    const open = this.open === name;
    return html`<tbody>
      <tr class=${open ? 'on' : ''} data-reason=${name}>
        <th scope="row">
          <span class="b" ${vars({ '--w': `${(reason.rows / most) * PERCENT_FACTOR}%` })}></span>
          <button aria-expanded=${open ? 'true' : 'false'} @click=${() => (this.open = open ? null : name)}>${said(reason)}</button>
        </th>
        <td class="num" data-value=${reason.rows}>${plain(reason.rows, 'integer')}</td>
        <td class="num"><a class="to" href=${address.href(`/operations/runs/${reason.firstRunId}`)}>${strings.run(reason.firstRunId)}</a></td>
      </tr>
      ${open ? html`<tr class="inside"><td colspan="3">${this.#inside(reason)}</td></tr>` : nothing}
    </tbody>`;
  }

  #inside(reason: QuarantineReason) {
    const { refusal } = this.#rows;
    const value = this.#rows.value?.of === this.open ? this.#rows.value : null;
    return html`<p class="cnt">${reason.entity}.${reason.field} · ${words(reason.rule)}</p>
      <p class="act">
        <button
          ?disabled=${this.busy}
          @click=${() => {
            const { entity, field, rule } = reason;
            void this.#retry(() => api.quarantine.retryRows({ RetryRequest: { ...this.#of(), entity, field, rule } }));
          }}
        >
          ${strings.retryThese(reason.rows)}
        </button>
      </p>
      ${refusal ? failure(refusal, () => void this.#rows.again()) : nothing}
      ${value === null && !refusal ? skeleton(3) : nothing} ${repeat(value?.items ?? [], ({ id }) => id, (row) => this.#row(row))}
      ${value && value.total > value.items.length ? html`<p class="cnt">${strings.shown(value.items.length, value.total)}</p>` : nothing}`;
  }

  #row(row: QuarantinedRow) {
    return html`<details class="waiting" data-quarantined=${row.id}>
      <summary>${row.entity} ${raw(row.legacyId)} <span class="cnt">${raw(row.document?.[row.field])}</span></summary>
      <p>${raw(row.reason)}</p>
      <p class="cnt">${strings.attempts(row.attempts, moment(row.firstSeenAt))}${row.retryRequestedAt ? html` · ${strings.retryAsked()}` : nothing}</p>
      <dl class="fields">
        ${Object.entries(row.document ?? {}).map(
          ([name, value]) => html`<dt>${name}</dt><dd>${name === row.field ? html`<span class="hit">${raw(value)}</span>` : raw(value)}</dd>`,
        )}
      </dl>
      <p class="act">
        <button ?disabled=${this.busy} aria-label=${strings.retryRow(row.entity, row.legacyId)} @click=${() => void this.#retry(() => api.quarantine.retryRow({ id: row.id }))}>
          ${strings.retry()}
        </button>
      </p>
    </details>`;
  }
}

function key({ source, entity, field, rule }: QuarantineReason) {
  return [source, entity, field, rule].join('/');
}

/** The reason if there is only one; else what the reasons have in common. */
function said(reason: QuarantineReason) {
  if (reason.reasons === 1) return raw(reason.reason);
  if (reason.waitsForEntity !== null) return strings.waitsForRows(reason.entity, reason.field, reason.waitsForEntity);
  return html`${reason.entity}.${reason.field} · ${words(reason.rule)}`;
}
