import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import { RepairState, type AppliedRepair, type Repair, type RepairChange, type RepairPreview, type RepairRun, type RevertedRepair } from '../api/migrator/index';
import { api, type Refusal } from '../data/api';
import { duration, moment, plain } from '../data/format';
import { refusalOf } from '../data/loading';
import { failure, head, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';
import { pill } from './pill';

const GROUPS = 12;

type Fields = Record<string, unknown>;

/** A repair: preview, apply, revert. Nothing is changed that no preview has shown. */
@customElement('pl-repair')
export class RepairPart extends OperationsPart {
  @property({ attribute: false }) repair!: Repair;
  @property({ attribute: false }) changed: () => Promise<void> = () => Promise.resolve();
  @state() private preview: RepairPreview | null = null;
  @state() private applied: AppliedRepair | null = null;
  @state() private reverted: RevertedRepair | null = null;
  @state() private refused: Refusal | null = null;
  @state() private busy: 'preview' | 'apply' | 'revert' | null = null;

  protected override render() {
    const { id, title, description, entity, table, decides, runs } = this.repair;
    const standing = runs.find(({ state }) => state === RepairState.applied) ?? null;
    return html`<article class="repair" data-repair=${id}>
      <h3>${title} <span class="cnt">${id}</span></h3>
      ${description ? html`<p class="note">${description}</p>` : nothing}
      <p class="cnt">${strings.repairOf(entity, table, decides.join(', '))}</p>
      <ol class="flow">
        <li class=${this.preview ? 'done' : 'here'}>
          <b>${strings.stepPreview()}</b>
          <p class="act"><button ?disabled=${this.busy !== null} @click=${() => void this.#look()}>${this.busy === 'preview' ? strings.looking() : strings.previewRepair()}</button></p>
          ${this.preview ? this.#previewed(this.preview) : nothing}
        </li>
        <li class=${this.applied ? 'done' : this.preview && this.preview.expected > 0 ? 'here' : 'later'}>
          <b>${strings.stepApply()}</b>
          ${this.applied ? this.#appliedAs(this.applied) : this.preview === null ? html`<p class="cnt">${strings.previewFirst()}</p>` : this.#apply(this.preview)}
        </li>
        <li class=${standing ? 'here' : 'later'}>
          <b>${strings.stepRevert()}</b>
          ${this.reverted ? this.#revertedAs(this.reverted) : nothing} ${standing ? this.#revert(standing) : this.reverted ? nothing : html`<p class="cnt">${strings.nothingToRevert()}</p>`}
        </li>
      </ol>
      ${this.refused ? failure(this.refused) : nothing} ${runs.length > 0 ? history(runs) : nothing}
    </article>`;
  }

  #previewed(preview: RepairPreview) {
    const { failing, checked, changes, rows, refused, tookMillis, otherChanges } = preview;
    return html`<p role="status" data-failing=${failing}>
        ${strings.wouldChange(plain(failing, 'integer'), plain(checked, 'integer'), duration(tookMillis))}
        ${refused.count > 0 ? strings.refusedRows(plain(refused.count, 'integer')) : nothing}
      </p>
      ${changes.length > 0 ? groups(changes, otherChanges) : nothing}
      ${rows.length > 0
        ? html`<details>
            <summary>${strings.sampleRows(rows.length, failing)}</summary>
            ${wide(
              strings.sampleRows(rows.length, failing),
              html`<table class="rows">
                ${head([strings.legacyId(), strings.field(), strings.valueBefore(), strings.valueAfter()])}
                <tbody>
                  ${rows.flatMap((row) =>
                    moved(row.from as Fields, row.to as Fields).map(
                      ([name, from, to], place) => html`<tr>
                        <th scope="row">${place === 0 ? raw(row.legacyId) : nothing}</th>
                        <td>${name}</td>
                        <td><span class="hit">${raw(from)}</span></td>
                        <td><span class="made">${raw(to)}</span></td>
                      </tr>`,
                    ),
                  )}
                </tbody>
              </table>`,
            )}
          </details>`
        : nothing}`;
  }

  #apply(preview: RepairPreview) {
    if (preview.expected === 0) return html`<p class="cnt">${strings.nothingToApply()}</p>`;
    const count = plain(preview.expected, 'integer');
    return html`<form @submit=${(event: Event) => void this.#applyIt(event, preview)}>
      <p class="note">${strings.applyMeans(count)}</p>
      <label>${strings.reasonForIt()} <input name="reason" required maxlength="1000" /></label>
      <label class="sure"><input type="checkbox" required /> ${strings.sureOf(count)}</label>
      <p class="act"><button class="go" ?disabled=${this.busy !== null}>${this.busy === 'apply' ? strings.applying() : strings.applyTo(count)}</button></p>
    </form>`;
  }

  #appliedAs(applied: AppliedRepair) {
    return html`<p role="status" data-applied=${applied.rows}>
        ${strings.appliedTo(plain(applied.rows, 'integer'))}
        <a class="to" href=${address.href(`/operations/runs/${applied.run.id}`)}>${strings.publishesIt(applied.run.id)}</a>
      </p>
      ${figures(applied.before.kpis as Fields, applied.after.kpis as Fields)}`;
  }

  #revert(standing: RepairRun) {
    const count = plain(standing.failing, 'integer');
    return html`<p class="cnt">${strings.revertMeans(count, standing.requestedBy, moment(standing.startedAt))}</p>
      <details ?open=${this.applied !== null}>
        <summary>${strings.revertThese(count)}</summary>
        <form @submit=${(event: Event) => void this.#revertIt(event, standing)}>
          <label>${strings.reasonForIt()} <input name="reason" required maxlength="1000" /></label>
          <p class="act"><button ?disabled=${this.busy !== null}>${this.busy === 'revert' ? strings.reverting() : strings.revertRows(count)}</button></p>
        </form>
      </details>`;
  }

  #revertedAs(reverted: RevertedRepair) {
    return html`<p role="status" data-reverted=${reverted.rowsReverted}>
      ${strings.revertedRows(plain(reverted.rowsReverted, 'integer'), plain(reverted.rowsLeft, 'integer'))}
      <a class="to" href=${address.href(`/operations/runs/${reverted.run.id}`)}>${strings.publishesIt(reverted.run.id)}</a>
    </p>`;
  }

  async #look() {
    await this.#try('preview', async () => {
      this.applied = null;
      this.reverted = null;
      this.preview = await api.repairs.previewRepair({ id: this.repair.id });
    });
  }

  async #applyIt(event: Event, preview: RepairPreview) {
    const reason = reasonOf(event);
    await this.#try('apply', async () => {
      this.applied = await api.repairs.applyRepair({ id: this.repair.id, RepairApplyRequest: { expected: preview.expected, reason } });
      this.activity.learn(this.applied.run);
    });
  }

  async #revertIt(event: Event, standing: RepairRun) {
    const reason = reasonOf(event);
    await this.#try('revert', async () => {
      this.reverted = await api.repairs.revertRepair({ id: this.repair.id, RepairRevertRequest: { repairRunId: standing.id, reason } });
      this.preview = null;
      this.applied = null;
      this.activity.learn(this.reverted.run);
    });
  }

  async #try(what: 'preview' | 'apply' | 'revert', step: () => Promise<void>) {
    this.refused = null;
    this.busy = what;
    try {
      await step();
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    this.busy = null;
    await this.changed();
  }
}

function reasonOf(event: Event): string {
  event.preventDefault();
  return String(new FormData(event.target as HTMLFormElement).get('reason'));
}

/** The fields that change, with old and new values. */
function moved(from: Fields, to: Fields): [string, unknown, unknown][] {
  return Object.keys({ ...from, ...to })
    .filter((name) => from[name] !== to[name])
    .map((name) => [name, from[name], to[name]]);
}

/** Rows with the same change. */
function groups(changes: RepairChange[], otherChanges: number) {
  const shown = changes.slice(0, GROUPS);
  const rest = changes.slice(GROUPS).reduce((sum, { rows }) => sum + rows, otherChanges);
  const values = (all: Fields, fields: string[]) => fields.map((name, place) => html`${place > 0 ? ' · ' : nothing}${raw(all[name])}`);
  return wide(
    strings.changesHead(),
    html`<table class="rows">
      ${head([strings.valueBefore(), strings.valueAfter()], [strings.rows()])}
      <tbody>
        ${shown.map(({ from, to, rows }) => {
          const fields = Object.keys(from);
          return html`<tr>
            <td><span class="hit">${values(from as Fields, fields)}</span></td>
            <td><span class="made">${values(to as Fields, fields)}</span></td>
            <td class="num" data-value=${rows}>${plain(rows, 'integer')}</td>
          </tr>`;
        })}
        ${rest > 0 ? html`<tr><td colspan="2" class="cnt">${strings.otherChanges()}</td><td class="num">${plain(rest, 'integer')}</td></tr>` : nothing}
      </tbody>
    </table>`,
  );
}

/** The key figures before and after; a repair of details should not change them. */
function figures(before: Fields, after: Fields) {
  const names = Object.keys(before);
  return wide(
    strings.figures(),
    html`<table class="rows">
      ${head([strings.figures()], [strings.valueBefore(), strings.valueAfter()])}
      <tbody>
        ${names.map((name) => {
          const [from, to] = [before[name] as number | null, after[name] as number | null];
          return html`<tr>
            <th scope="row">${name}</th>
            <td class="num" data-value=${from ?? ''}>${plain(from, 'number')}</td>
            <td class="num" data-value=${to ?? ''}>${from === to ? plain(to, 'number') : html`<span class="hit">${plain(to, 'number')}</span>`}</td>
          </tr>`;
        })}
      </tbody>
    </table>`,
  );
}

function history(runs: RepairRun[]) {
  return html`<details class="more-of">
    <summary>${strings.repairHistory(runs.length)}</summary>
    <ul class="plainlist">
      ${runs.map(
        (run) => html`<li>
          ${pill(run.state)} ${moment(run.startedAt)} · ${run.requestedBy} · ${strings.failingRowCount(plain(run.failing, 'integer'))}
          ${run.reason ? html`<p class="cnt">${raw(run.reason)}</p>` : nothing}
          ${run.reverted ? html`<p class="cnt">${strings.revertedBy(run.reverted.by, moment(run.reverted.at))} ${raw(run.reverted.reason)}</p>` : nothing}
        </li>`,
      )}
    </ul>
  </details>`;
}
