import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Window } from '../api/bi/index';
import { api, closedWindowParameters, type Refusal } from '../data/api';
import type { Form } from '../data/files';
import { exact } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { save } from '../data/save';
import { ChosenSpans } from '../data/spans';
import { grainOf, values } from '../overview/values';
import type { Chart } from '../part/chart';
import '../part/chart';
import { ChartOrTable } from '../part/chart-or-table';
import { StudioElement } from '../part/element';
import { NewerPublication } from '../part/newer-publication';
import { failure, panel } from '../part/panel';
import { strings } from '../strings';
import { course } from './course';
import { saveApplications } from './files';

const METRIC = 'applications';
const STATUS = 'application_status';

/** The number of applications of each status, over time. */
@customElement('pl-status-course')
export class StatusCourse extends StudioElement {
  /** Called with the window of the answer. */
  @property({ attribute: false }) told: (window: Window) => void = () => undefined;
  @state() private refused: Refusal | null = null;

  readonly #course = new Loading(
    this,
    (signal) => this.#ask(signal),
    ({ times }) => times.length === 0,
  );
  readonly #shown = new ChartOrTable(this);
  readonly #spans = new ChosenSpans();

  constructor() {
    super();
    new NewerPublication(this, this.#course, ({ publication }) => publication);
  }

  protected override addressChanged() {
    const { tz, grain } = address.state;
    this.#course.of([closedWindowParameters(), tz, grain]);
  }

  async #ask(signal: AbortSignal) {
    // The window of the answer: the API decides when `last 30 days` ends.
    const { window, applications, publication } = await api.applications.applicationsByStatus(closedWindowParameters(), { signal });
    this.told(window as Window);
    const grain = grainOf(window as Window);
    const found =
      applications.value === 0
        ? []
        : await values({ metric: METRIC, from: window.from!, to: window.to!, grain, groupBy: STATUS, communities: [], platformDetails: [] }, signal);
    return { window: window as Window, grain, publication: publication.version, ...course(found, window as Window, grain, address.state.tz, 'integer', null) };
  }

  protected override render() {
    const { value } = this.#course;
    const grain = value?.grain ?? 'day';
    const label = strings.perGrain(strings.applicationsByStatus(), strings.grains(grain));
    return html`${panel(
      {
        name: 'series',
        title: html`${strings.applicationsByStatus()} <span class="unit">${strings.per(strings.grains(grain))}</span>`,
        tools: this.#tools(grain),
        skeleton: html`<div class="plot" aria-hidden="true"><div class="canvas"></div></div>`,
        empty: strings.nothingInWindow(),
      },
      this.#course,
      ({ times, series, partial, window }) => html`<pl-chart
          .times=${times}
          .series=${series}
          .partial=${partial}
          .grain=${grain}
          .label=${label}
          ?table=${this.#shown.table}
          @span=${(event: CustomEvent<{ from: string; to: string | null }>) => this.#spans.choose(event.detail, window.to)}
          @span-undone=${() => this.#spans.undo()}
        ></pl-chart>
        <ul class="keyed" aria-hidden="true">
          ${series.map(({ name }, place) => html`<li class="key-${(place % 8) + 1}">${name}</li>`)}
        </ul>`,
    )}
    ${this.refused ? failure(this.refused) : ''}`;
  }

  #tools(grain: string) {
    const file = (form: Form) => void this.#save(() => saveApplications(form, { grain, groupBy: STATUS }));
    return html`${this.#shown.button()}
      <details class="menu">
        <summary>${strings.export()}</summary>
        <div class="sheet">
          <button @click=${() => void this.#save(() => this.#picture())}>${strings.asPng()}</button>
          <button @click=${() => file('csv')}>${strings.asCsv()}</button>
          <button @click=${() => file('xlsx')}>${strings.asXlsx()}</button>
        </div>
      </details>`;
  }

  async #save(step: () => Promise<void>) {
    this.refused = null;
    try {
      await step();
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
  }

  async #picture() {
    const { value } = this.#course;
    const picture = await this.querySelector<Chart>('pl-chart')?.picture(
      strings.applicationsByStatus(),
      `${exact(value?.window.from)} – ${exact(value?.window.to)} · ${address.state.tz}`,
    );
    if (picture) save(picture, 'applications-by-status.png');
  }
}
