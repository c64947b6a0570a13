import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import type { MetricValues } from '../api/bi/index';
import type { MetricVersion } from '../api/catalog/index';
import { api, windowParameters } from '../data/api';
import { exact, moment, plain } from '../data/format';
import { Loading } from '../data/loading';
import { course, type Course } from '../overview/course';
import { grainOf, read, valueOf } from '../overview/values';
import '../part/chart';
import { ChartOrTable } from '../part/chart-or-table';
import { StudioElement } from '../part/element';
import { measured } from '../part/measured';
import { panel } from '../part/panel';
import { strings } from '../strings';

interface Measured extends Course {
  whole: MetricValues;
  grain: string;
}

/** The values of a version in the page's window, over all that the caller may see: the total, and over time. */
@customElement('pl-metric-values')
export class MetricValuesPanel extends StudioElement {
  @property({ attribute: false }) metric!: MetricVersion;

  readonly #course = new Loading<Measured>(this, (signal) => this.#ask(signal));
  readonly #shown = new ChartOrTable(this);

  protected override willUpdate() {
    const { tz, grain } = address.state;
    this.#course.of([this.metric.key, this.metric.version, windowParameters(), tz, grain]);
  }

  async #ask(signal: AbortSignal): Promise<Measured> {
    const { key, version } = this.metric;
    const common = { key, version, timezone: address.state.tz };
    const whole = await api.values.metricValues({ ...common, ...windowParameters() }, { signal });
    const grain = grainOf(whole.window);
    const { from, to } = whole.window;
    const answer = await api.values.metricValues({ ...common, from, to, grain }, { signal });
    return { whole, grain, ...course({ kpi: whole, window: whole.window, grain, zone: address.state.tz, now: read(answer), before: null }) };
  }

  protected override render() {
    const tools = this.#shown.button();
    return panel(
      { name: 'values', title: strings.valuesNow(), tools, skeleton: html`<div class="course" aria-hidden="true"></div>` },
      this.#course,
      ({ whole, times, series, partial, grain }) => {
        const { format, unit, window, title, scope } = whole;
        const value = valueOf(whole);
        return html`${scope.notice ? html`<p class="notice" role="status">${scope.notice}</p>` : nothing}
        <div class="course">
          <p class="measured">
            <span class="val" ${measured(value)}>${plain(value, format)}${value !== null && unit ? html`<i>${unit}</i>` : nothing}</span>
            <span class="cnt">${value === null ? strings.noData() : strings.ofWindow(moment(window.from), moment(window.to))}</span>
            <span class="cnt" title=${exact(whole.publication.publishedAt)}>${strings.dataThrough(moment(whole.publication.dataThrough))}</span>
          </p>
          <pl-chart
            .times=${times}
            .series=${series}
            .partial=${partial}
            .grain=${grain}
            .label=${strings.perGrain(title, strings.grains(grain))}
            ?table=${this.#shown.table}
          ></pl-chart>
        </div>`;
      },
    );
  }
}
