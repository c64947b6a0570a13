import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import type { ImpactPlatform, ImpactSide, MetricImpact, MetricVersion } from '../api/catalog/index';
import { api } from '../data/api';
import { change, full, moment } from '../data/format';
import { Loading } from '../data/loading';
import { StudioElement } from '../part/element';
import { panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { changed } from './diff';
import { PARAMETERS } from './parameters';

/** The impact of publishing a draft: values side by side, breaking changes, and metrics that use it. For other versions, only the last. */
@customElement('pl-metric-impact')
export class MetricImpactPanel extends StudioElement {
  @property({ attribute: false }) metric!: MetricVersion;

  readonly #impact = new Loading<MetricImpact>(this, (signal) =>
    api.metrics.readImpact({ key: this.metric.key, version: this.metric.version }, { signal }),
  );

  protected override willUpdate() {
    this.#impact.of([this.metric.key, this.metric.version, this.metric.status]);
  }

  protected override render() {
    if (this.metric.status !== 'draft') return panel({ name: 'uses', title: strings.usedBy() }, this.#impact, uses);
    return panel({ name: 'impact', title: strings.impact() }, this.#impact, (impact) => html`
      <p class="note">${impact.old ? strings.impactOf(moment(impact.window.from), moment(impact.window.to)) : strings.nonePublished()}</p>
      ${this.#sides(impact)}
      ${impact.byPlatform === null ? html`<p class="cnt">${impact.byPlatformReason}</p>` : nothing}
      ${impact.breaking
        ? html`<h3 class="bad">${strings.breakingChanges()}</h3>
            <ul class="breaking-changes">
              ${impact.breakingChanges.map(({ field, reason }) => html`<li data-breaking-change=${field}><code>${field}</code> ${raw(reason)}</li>`)}
            </ul>`
        : html`<p class="good">${strings.noBreakingChanges()}</p>`}
      ${impact.changes.length > 0 && impact.old
        ? html`<h3>${strings.whatDiffers()}</h3>
            ${changed(impact.changes, strings.versionNumber(impact.old.version), strings.versionNumber(impact.new.version))}`
        : nothing}
      <h3>${strings.usedBy()}</h3>
      ${uses(impact)}
    `);
  }

  #sides({ old, new: now, byPlatform }: MetricImpact) {
    const whole: ImpactPlatform = { platformDetail: strings.wholeMetric(), old: old?.value ?? null, new: now.value, change: { absolute: null, relative: null } };
    return wide(strings.impact(), html`<table class="rows sides">
        <thead>
          <tr>
            <th scope="col">${strings.service()}</th>
            ${old ? html`<th scope="col" class="num">${strings.old()} <span class="cnt">${strings.versionNumber(old.version)}</span></th>` : nothing}
            <th scope="col" class="num">${strings.new_()} <span class="cnt">${strings.versionNumber(now.version)}</span></th>
            ${old ? html`<th scope="col" class="num">${strings.change()}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${[whole, ...(byPlatform ?? [])].map((row, place) => this.#side(row, place === 0, old, now))}
        </tbody>
      </table>`);
  }

  #side(row: ImpactPlatform, whole: boolean, old: ImpactSide | null, now: ImpactSide) {
    // A change of definition is neither good news nor bad.
    const moved = old && old.format === now.format ? change(row.new, row.old, now.format, undefined) : null;
    return html`<tr class=${whole ? 'whole' : ''} data-platform=${whole ? '' : (row.platformDetail ?? '')}>
      <th scope="row">${row.platformDetail === null ? strings.unknown() : raw(row.platformDetail)}</th>
      ${old ? html`<td class="num" data-old=${row.old ?? ''}>${full(row.old, old.format, old.unit)}</td>` : nothing}
      <td class="num" data-new=${row.new ?? ''}>${full(row.new, now.format, now.unit)}</td>
      ${old ? html`<td class="num flat">${moved?.text ?? '–'}</td>` : nothing}
    </tr>`;
  }
}

function uses({ usedBy }: MetricImpact) {
  if (usedBy.length === 0) return html`<p class="nothing">${strings.usedByNone()}</p>`;
  return html`<ul class="uses">
    ${usedBy.map(
      ({ metric, version, uses: used }) => html`<li>
        <a class="to" href=${address.href(`/metrics/${metric}`, {}, { [PARAMETERS.version]: String(version) })}>${metric}</a>
        <span class="cnt">${strings.usesVersion(version, used)}</span>
      </li>`,
    )}
  </ul>`;
}
