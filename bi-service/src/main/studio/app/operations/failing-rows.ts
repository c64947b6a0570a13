import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Check } from '../api/migrator/index';
import { RunState } from '../api/migrator/index';
import { api, type Refusal } from '../data/api';
import { DAY } from '../data/calendar';
import { day, moment, plain } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { dateOf, endOf } from '../data/wall';
import { failure, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';

const KEY = 'submission_id';

/** The rows that fail a check, what is wrong in each, and who has accepted them. */
@customElement('pl-failing-rows')
export class FailingRowsPart extends OperationsPart {
  @property({ attribute: false }) check!: Check;
  @property({ attribute: false }) changed: () => void = () => undefined;
  @state() private refused: Refusal | null = null;
  @state() private done: string | null = null;
  @state() private busy = false;

  readonly #acceptances = new Loading(this, (signal) => api.checks.listAcceptances({ check: this.check.id }, { signal }));

  protected override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('check');
    if (before && (before.id !== this.check.id || before.runId !== this.check.runId)) this.refused = this.done = null;
    this.#acceptances.of([this.check.id, this.check.runId]);
  }

  protected override render() {
    const { check } = this;
    const accepting = address.extra.get('do') === 'accept';
    return html`<h2 class="of" id="failing-rows">
        ${strings.failingRowsHead()} <span class="unit">${check.id} · ${strings.failingRows(check.failingRows.length, check.failing)}</span>
      </h2>
      ${this.#groups()} ${check.failingRows.length > 0 ? this.#rows() : nothing} ${this.refused ? failure(this.refused) : nothing}
      ${this.done !== null
        ? html`<p class="notice" role="status">${this.done} <button @click=${() => void this.#runAgain()}>${strings.runAgain()}</button></p>`
        : nothing}
      ${this.#inForce()}
      ${check.outcome === 'accepted' || check.failing === 0 || this.#isAccepted()
        ? nothing
        : accepting
          ? this.#form()
          : html`<p class="act">
              <button @click=${() => address.updateExtra({ check: check.id, do: 'accept' }, true)}>${strings.acceptWithReason(plain(check.failing, 'integer'))}</button>
            </p>`}`;
  }

  /** If rows name the wrong field, the number of rows for each field. */
  #groups() {
    const named = this.check.failingColumns.find((column) => column === 'field' || column === 'column');
    if (!named) return nothing;
    const groups = new Map<string, number>();
    for (const row of this.check.failingRows) groups.set(String(row[named]), (groups.get(String(row[named])) ?? 0) + 1);
    if (groups.size < 2) return nothing;
    return html`<p class="cnt">
      ${strings.ofTheseRows()} ${[...groups].sort(([, one], [, other]) => other - one).map(([name, count], place) => html`${place > 0 ? ' · ' : nothing}${raw(name)} ${plain(count, 'integer')}`)}
    </p>`;
  }

  #rows() {
    const { failingRows, failingColumns } = this.check;
    const names = [...new Set(failingRows.flatMap((row) => Object.keys(row)))];
    const columns = names.sort((one, other) => place(one, failingRows, failingColumns) - place(other, failingRows, failingColumns));
    const numbers = new Set(columns.filter((name) => isNumber(name, failingRows)));
    return wide(
      strings.failingRowsHead(),
      html`<table class="rows failing">
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col" class=${numbers.has(name) ? 'num' : ''}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${failingRows.map((row) => html`<tr>${columns.map((name) => html`<td class=${numbers.has(name) ? 'num' : ''}>${cell(row, name, failingColumns.includes(name))}</td>`)}</tr>`)}
        </tbody>
      </table>`,
    );
  }

  #isAccepted() {
    return (this.#acceptances.value ?? []).some(({ state, runId }) => state === 'in_force' && runId === this.check.runId);
  }

  #inForce() {
    const accepted = (this.#acceptances.value ?? []).filter(({ state }) => state === 'in_force');
    if (accepted.length === 0) return nothing;
    return html`<h3>${strings.acceptedHead()}</h3>
      ${accepted.map(
        (one) => html`<form class="accepted" @submit=${(event: Event) => void this.#revoke(event, one.id)}>
          <p>${raw(one.reason)} <span class="cnt">${strings.acceptedBy(plain(one.failing, 'integer'), one.acceptedBy, moment(one.acceptedAt), one.until ? day(one.until) : null)}</span></p>
          <label>${strings.revokeReason()} <input name="reason" required maxlength="2000" /></label>
          <button ?disabled=${this.busy}>${strings.revoke()}</button>
        </form>`,
      )}`;
  }

  #form() {
    return html`<form class="accept" @submit=${(event: Event) => void this.#accept(event)}>
      <p class="note">${strings.acceptMeans()}</p>
      <label>${strings.acceptReason()} <textarea name="reason" required maxlength="2000" rows="2"></textarea></label>
      <label>${strings.acceptUntil()} <input type="date" name="until" min=${tomorrow()} /></label>
      <p class="act">
        <button class="go" ?disabled=${this.busy}>${strings.accept(plain(this.check.failing, 'integer'))}</button>
        <button type="button" @click=${() => address.updateExtra({ do: null }, true)}>${strings.cancel()}</button>
      </p>
    </form>`;
  }

  async #accept(event: Event) {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const until = String(form.get('until') ?? '');
    await this.#try(async () => {
      await api.checks.acceptDifference({
        check: this.check.id,
        AcceptanceRequest: { runId: this.check.runId, reason: String(form.get('reason')), ...(until && { until: endOf(until, address.state.tz) }) },
      });
      this.done = strings.acceptedDone();
      address.updateExtra({ do: null }, true);
    });
  }

  async #revoke(event: Event, id: number) {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    await this.#try(async () => {
      await api.checks.revokeAcceptance({ check: this.check.id, id, RevocationRequest: { reason: String(form.get('reason')) } });
      this.done = strings.revokedDone();
    });
  }

  async #runAgain() {
    const run = this.activity.runs.find(({ id }) => id === this.check.runId);
    const pipeline = run?.pipeline ?? this.activity.pipelines[0]?.name;
    if (pipeline === undefined || this.activity.lastOf(pipeline)?.state === RunState.running) return;
    await this.#try(async () => {
      const started = await this.activity.start(pipeline, run?.mode ?? 'delta');
      this.done = null;
      address.go(`/operations/runs/${started.id}`);
    });
  }

  async #try(step: () => Promise<void>) {
    this.refused = null;
    this.busy = true;
    try {
      await step();
      await this.#acceptances.again();
      this.changed();
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    this.busy = false;
  }
}

/** The order of fields: keys, texts, numbers, and last the wrong values. The database returns fields in no meaningful order. */
function place(name: string, rows: { [name: string]: unknown }[], failingColumns: string[]) {
  if (failingColumns.includes(name)) return 3;
  if (/(^|_)id$/.test(name)) return 0;
  return isNumber(name, rows) ? 2 : 1;
}

function isNumber(name: string, rows: { [name: string]: unknown }[]) {
  return !/(^|_)id$/.test(name) && rows.every((row) => row[name] === null || typeof row[name] === 'number');
}

function cell(row: { [name: string]: unknown }, name: string, isFailing: boolean) {
  const value = row[name];
  if (name === KEY && typeof value === 'number') {
    return html`<button class="to" data-submission=${value} @click=${() => address.update({ submission: `${value}` })}>${value}</button>`;
  }
  return isFailing ? html`<span class="hit">${raw(value)}</span>` : raw(value);
}

/** The first day on which an acceptance can end: a date means its midnight. */
function tomorrow() {
  return dateOf(new Date(Date.now() + DAY).toISOString(), address.state.tz);
}
