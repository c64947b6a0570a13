import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address, type Cell, type Grain } from '../address';
import type { Window } from '../api/bi/index';
import type { Piece } from '../data/calendar';
import { saveFile, type Form } from '../data/files';
import { exact } from '../data/format';
import { Loading, type Asking } from '../data/loading';
import { names } from '../data/names';
import { save } from '../data/save';
import { ChosenSpans } from '../data/spans';
import { windowOf } from '../data/window';
import type { Chart, Mark, Series } from '../part/chart';
import '../part/chart';
import { StudioElement } from '../part/element';
import { closeMenu, menu } from '../part/menu';
import { panel } from '../part/panel';
import { visible } from '../part/raw';
import { strings } from '../strings';
import { course, type Course } from './course';
import { calledFor, chosenKpi, type Frame } from './frame';
import { marksOf } from './marks';
import { before, grainOf, values } from './values';

/** An answer with its question, so that it is never shown under the name of another. */
interface Shown extends Course {
  frame: Frame;
  grain: Grain;
}

/** The chosen KPI over time, and over the previous window. */
@customElement('pl-series')
export class SeriesPanel extends StudioElement {
  /** Null until it has arrived. */
  @property({ attribute: false }) frame: Frame | null = null;
  /** The request behind the frame; the same object changes its state. */
  @property({ attribute: false, hasChanged: () => true }) first: Asking | null = null;
  @property({ type: Boolean }) table = false;
  @property({ attribute: false }) toggle: () => void = () => undefined;

  readonly #spans = new ChosenSpans();

  readonly #course = new Loading<Shown>(
    this,
    (signal) => this.#ask(signal),
    (course) => course.times.length === 0,
  );
  readonly #marks = new Loading<Mark[]>(this, (signal) => marksOf(this.frame!.kpi, this.frame!.window, signal));

  protected override willUpdate() {
    if (this.frame === null) return;
    const { kpi, window, publication } = this.frame;
    const { communities, platformDetails, compare, tz, grain } = address.state;
    this.#course.of([kpi.metric, window, communities, platformDetails, compare, tz, grain, publication]);
    this.#marks.of([kpi.metric, window, publication]);
  }

  async #ask(signal: AbortSignal): Promise<Shown> {
    const { communities, platformDetails, compare, tz, range } = address.state;
    const frame = this.frame!;
    const { kpi, window } = frame;
    const grain = grainOf(window);
    const common = { metric: kpi.metric, grain, communities, platformDetails };
    const [now, then] = await Promise.all([
      values({ ...common, from: window.from, to: window.to }, signal),
      compare ? values({ ...common, ...before(window) }, signal) : Promise.resolve(null),
    ]);
    const earlier = then === null ? null : { name: strings.before(range ?? ''), then };
    return { ...course({ kpi, window, grain, zone: tz, now, before: earlier }), frame, grain };
  }

  protected override render() {
    const frame = this.#course.value?.frame ?? this.frame;
    const called = frame?.kpi.title ?? calledFor(chosenKpi());
    const unit = frame?.kpi.unit ?? null;
    const grain = this.#course.value?.grain ?? grainOf(frame?.window ?? windowOf(address.state, Date.now()));
    const title = strings.perGrain(called, strings.grains(grain));
    return panel(
      {
        name: 'series',
        label: title,
        title: html`${called} <span class="unit">${strings.per(strings.grains(grain))}${unit ? ` · ${unit}` : nothing}</span>`,
        tools: this.#tools(),
        skeleton: html`<div aria-hidden="true"><p class="under"></p><div class="plot"><div class="canvas"></div></div></div>`,
        empty: strings.nothingInWindow(),
        first: this.first,
      },
      this.#course,
      (found) => html`<p class="under">${this.#method()}</p>
        ${this.#chart(found, title)}`,
    );
  }

  #chart({ times, series, partial, ends, earlier, grain, frame: { window, name } }: Shown, title: string) {
    return html`<pl-chart
      .times=${times}
      .series=${series}
      .partial=${partial}
      .marks=${this.#within(window)}
      .grain=${grain}
      .label=${title}
      .kpi=${name}
      .cell=${(index: number, { previous }: Series) =>
        previous ? cellOf(before(window), earlier[index]) : cellOf(window, { start: Date.parse(times[index]!), end: Date.parse(ends[index]!) })}
      ?table=${this.table}
      @span=${(event: CustomEvent<{ from: string; to: string | null }>) => this.#spans.choose(event.detail, window.to)}
      @span-undone=${() => this.#spans.undo()}
    ></pl-chart>`;
  }

  #within({ from }: Window): Mark[] {
    return (this.#marks.value ?? []).filter(({ at }) => Date.parse(at) >= Date.parse(from));
  }

  /** A change of the definition or the rows between the compared windows is not a change of what they measure. */
  #method() {
    const { compare } = address.state;
    const done = (this.#marks.value ?? []).filter(({ kind }) => kind !== 'first_publication');
    if (this.#marks.refusal !== null) return strings.marksAway();
    if (!compare || done.length === 0) return nothing;
    const texts = done.map(({ text }) => text);
    return html`<span class="method" title=${[...texts, strings.methodText()].join('\n')}><b>${strings.method()}</b> ${texts.reverse().join('; ')}</span>`;
  }

  #tools() {
    const { frame } = this;
    return html`<button @click=${this.toggle} aria-pressed=${this.table ? 'true' : 'false'}>
        ${this.table ? strings.chart() : strings.table()} <kbd aria-hidden="true">t</kbd>
      </button>
      <button @click=${() => address.explain(frame?.name ?? chosenKpi())}>${strings.why()} <kbd aria-hidden="true">w</kbd></button>
      ${menu({
        label: strings.export(),
        kind: 'exports',
        content: frame
          ? html`<button @click=${() => this.#export(this.#picture(frame))} ?disabled=${this.table}>${strings.asPng()}</button>
              <button @click=${() => this.#export(this.#file(frame, 'csv'))}>${strings.asCsv()}</button>
              <button @click=${() => this.#export(this.#file(frame, 'xlsx'))}>${strings.asXlsx()}</button>`
          : strings.nothingHere(),
      })}`;
  }

  #export(file: Promise<void>) {
    closeMenu();
    void file;
  }

  async #picture({ kpi, window, publication }: Frame) {
    const { communities, platformDetails, tz, compare, range } = address.state;
    const named = (column: string, slugs: string[], all: string) =>
      slugs.length === 0 ? all : slugs.map((slug) => visible(names.of(column, slug))).join(', ');
    const grain = grainOf(window);
    const picture = await this.querySelector<Chart>('pl-chart')?.picture(strings.perGrain(kpi.title, strings.grains(grain)), [
      `${exact(window.from)} – ${exact(window.to)}`,
      tz,
      compare ? strings.versus(strings.before(range ?? '')) : strings.noComparison(),
      named('community_slug', communities, strings.allYouMaySee()),
      named('platform_detail', platformDetails, strings.allServices()),
      publication === null ? strings.notPublished() : strings.publication(publication),
    ].join(' · '));
    if (picture) save(picture, `${kpi.metric}.png`);
  }

  /** The API's own file, which names window, zone, filters, scope and publication. */
  async #file({ kpi, window }: Frame, form: Form) {
    const { communities, platformDetails, tz } = address.state;
    const query = new URLSearchParams({ from: window.from, to: window.to, timezone: tz, grain: grainOf(window) });
    communities.forEach((community) => query.append('community', community));
    platformDetails.forEach((service) => query.append('platformDetail', service));
    await this.#course.including(() => saveFile(form, kpi.metric, `/api/v1/metrics/${kpi.metric}/values?${query}`));
  }
}

/** The time span of a number in the table, cut at the window's ends like the number. */
function cellOf(window: { from: string; to: string }, piece: Piece | null | undefined): Cell | null {
  if (!piece) return null;
  const from = Math.max(piece.start, Date.parse(window.from));
  const to = Math.min(piece.end, Date.parse(window.to));
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
