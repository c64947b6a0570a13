import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { address, anything } from '../address';
import type { Dataset, Filter, Query, QueryAnswer, QueryMeasure } from '../api/bi/index';
import { api, windowParameters, type Refusal } from '../data/api';
import { saveFile, type Form } from '../data/files';
import { words } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { windowOf } from '../data/window';
import '../editor/json-editor';
import { ofQueries, type Vocabulary } from '../editor/vocabulary';
import { written as writtenOut } from '../editor/written';
import { PARAMETERS as OF_METRICS } from '../metrics/parameters';
import { mayWrite } from '../metrics/writers';
import { ChartOrTable } from '../part/chart-or-table';
import { StudioElement } from '../part/element';
import { failure, panel, skeleton } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { builder } from './builder';
import { choice, Violations } from './control';
import { definitionOf } from './metric';
import {
  chosenFilters,
  first,
  isIncomplete,
  isQuery,
  nameOf,
  NO_WINDOW,
  overOf,
  PARAMETERS,
  readAsked,
  taken,
  whole,
  windowFilters,
  written,
  type Asked,
} from './question';
import './result';
import { windowInWords } from './result';
import './window';

const NONE = new Violations([]);
const TOOK_TOO_LONG = 504;

address.allow('/explore', Object.fromEntries(Object.values(PARAMETERS).map((name) => [name, anything])));

/** A question and its answer. */
interface Answered {
  query: Query;
  answer: QueryAnswer;
}

/** A guarded query, built from whitelisted measures and groups. The query is the page's state. */
@customElement('pl-explore')
export class ExplorePage extends StudioElement {
  @state() private byHand: string | null = null;
  @state() private unreadable = false;
  @state() private exporting: Form | null = null;
  @state() private exportRefusal: Refusal | null = null;
  @state() private copied = false;
  @state() private open = false;

  readonly #datasets = new Loading(this, (signal) => api.queries.datasets({ signal }));
  readonly #writes = new Loading(this, mayWrite);
  readonly #answer = new Loading<Answered>(
    this,
    async (signal) => {
      const query = this.#query()!;
      return { query, answer: await api.queries.query({ Query: query }, { signal }) };
    },
    ({ answer }) => answer.rows.length === 0,
  );
  #window: { key: string; ends: { from: string; to: string } } | null = null;
  #vocabulary: Vocabulary | null = null;
  #range = address.state.range;
  readonly #shown = new ChartOrTable(this);

  protected override addressChanged() {
    const { range } = address.state;
    // If the user takes an offered narrower window, the query uses a window again.
    if (range !== this.#range && this.#answer.refusal?.status === TOOK_TOO_LONG && address.extra.get(PARAMETERS.over) === NO_WINDOW) {
      this.#range = range;
      address.updateExtra({ [PARAMETERS.over]: null }, true);
      return;
    }
    this.#range = range;
    this.#datasets.of('datasets');
    this.#writes.of('session');
    this.byHand = null;
    this.unreadable = false;
    this.exportRefusal = null;
  }

  protected override willUpdate() {
    const dataset = this.#dataset();
    if (dataset === null) return;
    this.#vocabulary ??= ofQueries(this.#datasets.value!.datasets);
    if (!isIncomplete(this.#asked(dataset), dataset)) this.#answer.of(this.#query());
  }

  /** The dataset of the address; the first one if the address names none that the caller may query. */
  #dataset(): Dataset | null {
    const datasets = this.#datasets.value?.datasets;
    if (!datasets?.length) return null;
    const asked = readAsked(address.extra.get(PARAMETERS.query));
    return datasets.find(({ name }) => name === asked?.dataset) ?? datasets[0]!;
  }

  #asked(dataset: Dataset): Asked {
    const asked = readAsked(address.extra.get(PARAMETERS.query));
    return asked !== null && asked.dataset === dataset.name ? asked : first(dataset);
  }

  /** The window's ends. Those of a range that ends now stay fixed until another one is chosen, so that the question stays the same. */
  #ends() {
    const key = JSON.stringify(windowParameters());
    if (this.#window?.key !== key) this.#window = { key, ends: windowOf(address.state, Date.now()) };
    return this.#window.ends;
  }

  /** The page's own filters: its window, communities and services. */
  #windowed(dataset: Dataset): Filter[] {
    return [...windowFilters(overOf(dataset), this.#ends()), ...chosenFilters(dataset, address.state)];
  }

  #query(): Query | null {
    const dataset = this.#dataset();
    return dataset === null ? null : whole(this.#asked(dataset), this.#windowed(dataset), address.state.tz);
  }

  #write(asked: Asked) {
    address.updateExtra({ [PARAMETERS.query]: written(asked) });
  }

  protected override render() {
    const { refusal, value } = this.#datasets;
    const dataset = this.#dataset();
    return html`
      <header class="bar">
        <h1>${strings.explore()}</h1>
        ${dataset ? html`<pl-explore-window .asked=${dataset} .ends=${this.#ends()}></pl-explore-window>` : nothing}
      </header>
      ${refusal ? failure(refusal, () => void this.#datasets.again()) : nothing}
      ${dataset === null
        ? refusal
          ? nothing
          : value
            ? html`<p class="nothing">${strings.nothingHere()}</p>`
            : skeleton(10)
        : html`${this.#ignored(dataset)}
            <div class="explore">
              ${this.#form(dataset)}
              <div class="answer">${this.#result(dataset)} ${this.#json(dataset)}</div>
            </div>`}
    `;
  }

  /** What could not be read from the address. */
  #ignored(dataset: Dataset) {
    const text = address.extra.get(PARAMETERS.query);
    if (text === null) return nothing;
    const asked = readAsked(text);
    if (asked === null) return html`<p class="notice" role="status">${strings.unreadableQuery()}</p>`;
    return asked.dataset === dataset.name ? nothing : html`<p class="notice" role="status">${raw(strings.unknownDataset(asked.dataset, dataset.name))}</p>`;
  }

  #form(dataset: Dataset) {
    const { refusal, busy } = this.#answer;
    const asked = this.#asked(dataset);
    const violations = !busy && refusal?.status === 400 ? new Violations(refusal.problem.violations ?? []) : NONE;
    const form = html`
      ${choice('dataset', strings.dataset(), dataset.name, this.#datasets.value!.datasets.map(({ name }) => [name, name] as const), violations, (name) =>
        this.#write(first(this.#datasets.value!.datasets.find((one) => one.name === name)!)),
      )}
      <p class="cnt">${dataset.grain}</p>
      ${builder({ asked, dataset, violations, over: overOf(dataset), write: (changed) => this.#write(changed) })}
    `;
    const rest = violations.rest();
    return html`<form class="build" aria-label=${strings.queryJson()} @submit=${(event: Event) => event.preventDefault()}>
      ${form}
      ${rest.length > 0
        ? html`<ul class="violations">
            ${rest.map(({ field, message }) => html`<li class="violation" data-violation=${field}><code>${field}</code> ${raw(message)}</li>`)}
          </ul>`
        : nothing}
      ${isIncomplete(asked, dataset) ? html`<p class="note" role="status">${strings.incomplete()}</p>` : nothing}
      ${this.#asMetric(asked, dataset)}
    </form>`;
  }

  /** Offers a measure of the query as the draft of a metric. */
  #asMetric(asked: Asked, dataset: Dataset) {
    if (!this.#writes.value) return nothing;
    const measure = asked.measures.find((one) => nameOf(one) === address.extra.get(PARAMETERS.measure)) ?? asked.measures.at(-1)!;
    const definition = definitionOf(asked, measure, dataset, overOf(dataset), this.#answer.value?.answer ?? null);
    return html`<div class="row save">
      ${asked.measures.length > 1
        ? html`<label
            ><span class="sr">${strings.whichMeasure()}</span>
            <select @change=${(event: Event) => address.updateExtra({ [PARAMETERS.measure]: (event.target as HTMLSelectElement).value }, true)}>
              ${asked.measures.map((one: QueryMeasure) => html`<option value=${nameOf(one)} .selected=${live(one === measure)}>${words(nameOf(one))}</option>`)}
            </select></label
          >`
        : nothing}
      <a class="go" href=${address.href('/metrics', {}, { [OF_METRICS.edit]: 'new', [OF_METRICS.definition]: definition })}>${strings.asMetric()}</a>
    </div>`;
  }

  #result(dataset: Dataset) {
    const over = overOf(dataset);
    const tools = html`${this.#shown.button()}
      ${this.#files()}`;
    return html`${panel(
      { name: 'result', title: strings.result(), empty: strings.noRows(), tools, skeleton: skeleton(12) },
      this.#answer,
      ({ answer, query }) => html`
        ${answer.truncated ? html`<p class="notice" role="status">${strings.truncated(answer.rows.length)} ${this.#files()}</p>` : nothing}
        ${answer.scope.notice ? html`<p class="notice" role="status">${answer.scope.notice}</p>` : nothing}
        <pl-result .answer=${answer} .query=${query} .window=${over === null ? '' : windowInWords(this.#ends())} ?table=${this.#shown.table}></pl-result>
      `,
    )}
    ${this.exporting ? html`<p class="cnt" role="status">${strings.exporting()}</p>` : nothing}
    ${this.exportRefusal ? failure(this.exportRefusal) : nothing}`;
  }

  #files() {
    const button = (form: Form, text: string) =>
      html`<button type="button" data-export=${form} ?disabled=${this.exporting !== null} @click=${() => void this.#export(form)}>${text}</button>`;
    return html`<span class="files">${button('csv', strings.asCsv())} ${button('xlsx', strings.asXlsx())}</span>`;
  }

  /** The API's own file: every row, with the query, the scope and the publication. */
  async #export(form: Form) {
    this.exporting = form;
    this.exportRefusal = null;
    try {
      const { limit: _, ...unlimited } = this.#query()!;
      await saveFile(form, unlimited.dataset, '/api/v1/query', unlimited);
    } catch (thrown) {
      this.exportRefusal = refusalOf(thrown);
    }
    this.exporting = null;
  }

  /** The query as it is sent, to copy or edit. */
  #json(dataset: Dataset) {
    const text = writtenOut(this.#query());
    const violations = this.#answer.refusal?.status === 400 ? (this.#answer.refusal.problem.violations ?? []) : [];
    return html`<details class="json-query" ?open=${this.open} @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${strings.queryJson()}</summary>
      ${this.open
        ? html`<pl-json-editor
              .text=${this.byHand ?? text}
              .label=${strings.queryJson()}
              .violations=${this.byHand === null ? violations : []}
              .vocabulary=${this.#vocabulary}
              @typed=${(event: CustomEvent<string>) => (this.byHand = event.detail)}
            ></pl-json-editor>
            ${this.unreadable ? html`<p class="violation" role="alert">${strings.notAQuery()}</p>` : nothing}
            <p class="act">
              <button class="main" ?disabled=${this.byHand === null} @click=${() => this.#take(dataset)}>${strings.applyQuery()}</button>
              <button @click=${() => void this.#copy(this.byHand ?? text)}>${this.copied ? strings.copied() : strings.copyQuery()}</button>
            </p>`
        : nothing}
    </details>`;
  }

  async #copy(text: string) {
    await navigator.clipboard.writeText(text);
    this.copied = true;
    setTimeout(() => (this.copied = false), 2000);
  }

  /** Applies a query edited by hand. If it still has the page's window, the window stays with the page. */
  #take(dataset: Dataset) {
    let query: unknown;
    try {
      query = JSON.parse(this.byHand!);
    } catch {
      query = null;
    }
    if (!isQuery(query)) {
      this.unreadable = true;
      return;
    }
    const { asked, windowed } = taken(query, this.#windowed(dataset));
    const over = windowed ? address.extra.get(PARAMETERS.over) : NO_WINDOW;
    const extra = new Map<string, string | null>([
      [PARAMETERS.query, written(asked)],
      [PARAMETERS.over, over],
    ]);
    const zone = query.timezone ?? address.state.tz;
    const chosen = windowed ? {} : { communities: [], platformDetails: [] };
    address.go('/explore', { tz: zone, ...chosen }, Object.fromEntries(extra));
  }
}
