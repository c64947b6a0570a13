import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Kpi, RateKpi, Window } from '../api/bi/index';
import { address } from '../shared/address';
import type { Chart, Series } from '../shared/chart';
import '../shared/chart';
import { StudioElement } from '../shared/element';
import { exact } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel } from '../shared/panel';
import { save } from '../shared/save';
import { strings } from '../shared/strings';
import { before, grainOf, values, type Value } from './values';

interface Course {
  times: string[];
  series: Series[];
  partial: Set<number>;
}

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The chosen KPI over time, and the same time before. */
@customElement('pl-series')
export class SeriesPanel extends StudioElement {
  @property({ attribute: false }) kpi!: Kpi | RateKpi;
  @property() name = '';
  @property({ attribute: false }) window!: Window;
  @property({ type: Boolean }) table = false;
  @property({ attribute: false }) toggle: () => void = () => undefined;

  readonly #course = new Loading(
    this,
    (signal) => this.#ask(signal),
    (course) => course.times.length === 0,
  );

  protected override willUpdate() {
    const { communities, platformDetails, compare, tz, grain } = address.state;
    this.#course.of([this.kpi.metric, this.window, communities, platformDetails, compare, tz, grain]);
  }

  async #ask(signal: AbortSignal): Promise<Course> {
    const { communities, platformDetails, compare } = address.state;
    const grain = grainOf(this.window);
    const common = { metric: this.kpi.metric, grain, communities, platformDetails };
    const [now, then] = await Promise.all([
      values({ ...common, from: this.window.from, to: this.window.to }, signal),
      compare ? values({ ...common, ...before(this.window) }, signal) : Promise.resolve([]),
    ]);
    return course(this.kpi, this.window, grain, now, then, compare);
  }

  protected override render() {
    const grain = grainOf(this.window);
    const title = strings.perGrain(this.kpi.title, strings.grains(grain));
    return panel(
      {
        name: 'series',
        title: html`${this.kpi.title} <span class="unit">${strings.per(strings.grains(grain))}${this.kpi.unit ? ` · ${this.kpi.unit}` : nothing}</span>`,
        tools: this.#tools(),
        skeleton: html`<div class="plot" aria-hidden="true"><div class="canvas"></div></div>`,
        empty: strings.nothingInWindow(),
      },
      this.#course,
      ({ times, series, partial }) => html`<pl-chart
        .times=${times}
        .series=${series}
        .partial=${partial}
        .grain=${grain}
        .label=${title}
        ?table=${this.table}
        @span=${(event: CustomEvent<{ from: string; to: string | null }>) =>
          address.update({ range: null, from: event.detail.from, to: event.detail.to ?? this.window.to })}
        @span-undone=${() => history.back()}
      ></pl-chart>`,
    );
  }

  #tools() {
    return html`<button @click=${this.toggle} aria-pressed=${this.table ? 'true' : 'false'}>
        ${this.table ? strings.chart() : strings.table()} <kbd aria-hidden="true">t</kbd>
      </button>
      <button @click=${() => address.update({ explain: this.name })}>${strings.why()} <kbd aria-hidden="true">w</kbd></button>
      <details class="menu">
        <summary>${strings.export()}</summary>
        <div>
          <button @click=${() => void this.#picture()}>${strings.asPng()}</button>
          <button @click=${() => void this.#file(CSV, 'csv')}>${strings.asCsv()}</button>
          <button @click=${() => void this.#file(XLSX, 'xlsx')}>${strings.asXlsx()}</button>
        </div>
      </details>`;
  }

  async #picture() {
    const chart = this.querySelector<Chart>('pl-chart');
    const { communities, tz } = address.state;
    const subtitle = [
      `${exact(this.window.from)} – ${exact(this.window.to)}`,
      tz,
      communities.length > 0 ? communities.join(', ') : strings.allCommunities(),
    ].join(' · ');
    const picture = await chart?.picture(this.kpi.title, subtitle);
    if (picture) save(picture, `${this.kpi.metric}.png`);
  }

  /** The API's own file, which says window, zone, scope and publication. */
  async #file(type: string, ending: string) {
    const { communities, tz } = address.state;
    const query = new URLSearchParams({ from: this.window.from, to: this.window.to, timezone: tz, grain: grainOf(this.window) });
    communities.forEach((community) => query.append('community', community));
    const response = await fetch(`/api/v1/metrics/${this.kpi.metric}/values?${query}`, { headers: { Accept: type } });
    if (response.ok) save(await response.blob(), `${this.kpi.metric}.${ending}`);
    else await this.#course.again();
  }
}

function course(kpi: Kpi | RateKpi, window: Window, grain: string, now: Value[], then: Value[], compare: boolean): Course {
  const counts = kpi.format === 'integer';
  const found = new Map(now.map(({ time, value }) => [Date.parse(time!), value]));
  const times = counts ? filled([...found.keys()], grain, window) : [...found.keys()].sort((one, other) => one - other);
  const earlier = then.map(({ time, value }) => ({ at: Date.parse(time!), value })).sort((one, other) => one.at - other.at);
  const length = Date.parse(window.to) - Date.parse(window.from);
  const near = stepOf(grain) / 2;
  const previous = (time: number) => earlier.find(({ at }) => Math.abs(at + length - time) <= near)?.value ?? (counts ? 0 : null);
  const { format, unit } = kpi;
  const series: Series[] = [
    { name: kpi.title, format, unit, kind: counts ? 'bar' : 'line', values: times.map((time) => found.get(time) ?? (counts ? 0 : null)) },
  ];
  if (compare) {
    series.push({ name: strings.before(address.state.range ?? ''), format, unit, kind: 'line', previous: true, values: times.map(previous) });
  }
  const partial = new Set<number>();
  times.forEach((time, index) => {
    if (time < Date.parse(window.from) || time + stepOf(grain) > Date.parse(window.to)) partial.add(index);
  });
  return { times: times.map((time) => new Date(time).toISOString()), series, partial };
}

const HOUR = 3_600_000;

function stepOf(grain: string) {
  return { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR, month: 28 * 24 * HOUR }[grain] ?? 24 * HOUR;
}

/** Pieces of time in which nothing happened are 0, not missing: those between the ones that are there. */
function filled(found: number[], grain: string, window: Window): number[] {
  const sorted = found.sort((one, other) => one - other);
  if (grain === 'month' || sorted.length === 0) return sorted;
  const step = stepOf(grain);
  const all: number[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const time = sorted[index]!;
    const last = all.at(-1);
    // A day of 23 or 25 hours is no gap.
    if (last !== undefined) for (let at = last + step; at < time - step / 2; at += step) all.push(at);
    all.push(time);
  }
  for (let at = all[0]! - step; at > Date.parse(window.from) - step; at -= step) all.unshift(at);
  for (let at = all.at(-1)! + step; at < Date.parse(window.to); at += step) all.push(at);
  return all;
}
