import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { address } from '../address';
import type { ReadModel } from '../api/migrator/index';
import { api, type Refusal } from '../data/api';
import { ago, duration, exact, plain } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { failure, head, panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { OperationsPart } from './part';

const MEGA = 1_000_000;

/** The read models: size, pending changes and age. They can be refreshed and recomputed from here. */
@customElement('pl-read-models')
export class ReadModelsPanel extends OperationsPart {
  @state() private refused: Refusal | null = null;
  @state() private done: unknown = null;
  @state() private busy = false;

  readonly #models = new Loading(
    this,
    (signal) => api.readModels.listReadModels({ signal }),
    (models) => models.length === 0,
  );

  protected override addressChanged() {
    this.#models.of('models');
  }

  protected override runEnded() {
    void this.#models.again();
  }

  async #refresh(dataset: string | null) {
    await this.#try(async () => {
      const runs = await api.readModels.refreshReadModels({ RefreshRequest: { dataset } });
      runs.forEach((run) => this.activity.learn(run));
      this.done = html`${strings.refreshing()} ${runs.map(({ id }) => html`<a class="to" href=${address.href(`/operations/runs/${id}`)}>${strings.run(id)}</a> `)}`;
    });
  }

  async #backfill(event: Event) {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    await this.#try(async () => {
      const { from, to, buckets } = await api.readModels.backfillAggregates({
        BackfillRequest: { from: String(form.get('from')), to: String(form.get('to')) },
      });
      this.done = strings.backfilled(plain(buckets, 'integer'), String(from), String(to));
    });
  }

  async #try(step: () => Promise<void>) {
    this.refused = null;
    this.done = null;
    this.busy = true;
    try {
      await step();
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
    this.busy = false;
    await this.#models.again();
  }

  protected override render() {
    return panel(
      {
        name: 'read-models',
        title: strings.readModels(),
        tools: html`<button ?disabled=${this.busy} @click=${() => void this.#refresh(null)}>${strings.refreshAll()}</button>`,
      },
      this.#models,
      (models) => html`
        ${wide(
          strings.readModels(),
          html`<table class="rows models">
            ${head([strings.dataset()], [strings.rows(), strings.waiting(), strings.age()])}
            <tbody>
              ${models.map((model, place) => row(model, !models.slice(0, place).some(({ staleReason }) => staleReason === model.staleReason)))}
            </tbody>
          </table>`,
        )}
        <p class="act">
          ${[...new Set(models.map(({ publication }) => publication))].map(
            (publication) =>
              html`<button ?disabled=${this.busy} @click=${() => void this.#refresh(publication)}>${strings.refreshOne(publication)}</button>`,
          )}
        </p>
        <details class="more-of">
          <summary>${strings.backfillHead()}</summary>
          <form class="span" @submit=${(event: Event) => void this.#backfill(event)}>
            <p class="note">${strings.backfillMeans()}</p>
            <label>${strings.from()} <input type="date" name="from" required /></label>
            <label>${strings.toBefore()} <input type="date" name="to" required /></label>
            <button ?disabled=${this.busy}>${strings.backfill()}</button>
          </form>
        </details>
        ${this.refused ? failure(this.refused) : nothing} ${this.done ? html`<p class="notice" role="status">${this.done}</p>` : nothing}
      `,
    );
  }
}

/** @param first whether it is the first of those that are stale for the same reason */
function row(model: ReadModel, first: boolean) {
  const age = model.lastRefreshAt ? ago((Date.now() - Date.parse(model.lastRefreshAt)) / 1000) : '–';
  return html`<tr data-read-model=${model.dataset}>
    <th scope="row">
      ${model.dataset} ${model.stale ? html`<span class="pill warn">${strings.stale()}</span>` : nothing}
    </th>
    <td class="num" data-value=${model.rows}>${plain(model.rows, 'integer')}</td>
    <td class="num" data-value=${model.pendingChanges}>${model.everythingPending ? strings.everything() : plain(model.pendingChanges, 'integer')}</td>
    <td class="num" title=${exact(model.lastRefreshAt)}>${age}</td>
  </tr>
  <tr class="why">
    <td colspan="4" class="cnt">
      <span data-value=${model.sizeBytes}>${size(model.sizeBytes)}</span>${model.lastRefreshMillis === null
        ? nothing
        : html` · ${strings.refreshedIn(model.lastRefreshMode ?? '', duration(model.lastRefreshMillis))}`}${model.lastRefreshReason
        ? html` · ${raw(model.lastRefreshReason)}`
        : nothing}${model.deltaRows > 0 ? ` · ${strings.inDeltaTable(model.deltaRows, plain(model.deltaRows, 'integer'))}` : nothing}
      ${model.stale && model.staleReason && first ? html`<p>${raw(model.staleReason)}</p>` : nothing}
    </td>
  </tr>`;
}

function size(bytes: number) {
  return new Intl.NumberFormat(undefined, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / MEGA);
}
