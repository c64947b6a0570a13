import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { address } from '../address';
import type { FieldChange, MetricDiff, MetricVersion } from '../api/catalog/index';
import { api } from '../data/api';
import { words } from '../data/format';
import { Loading } from '../data/loading';
import { line } from '../editor/written';
import { StudioElement } from '../part/element';
import { head, panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { PARAMETERS } from './parameters';

/** The differences between two versions of a metric, field by field. */
@customElement('pl-metric-diff')
export class MetricDiffPanel extends StudioElement {
  @property() key = '';
  @property({ attribute: false }) versions: MetricVersion[] = [];
  @property({ type: Number }) shown = 0;

  readonly #diff = new Loading<MetricDiff>(
    this,
    (signal) => {
      const [from, to] = this.#compared();
      return api.metrics.compareVersions({ key: this.key, from, to }, { signal });
    },
    ({ changes }) => changes.length === 0,
  );

  /** The two versions in the address; else the shown one, and the one that it replaces or replaced. */
  #compared(): [number, number] {
    const asked = (name: string) => this.versions.find(({ version }) => version === Number(address.extra.get(name)))?.version;
    const younger = asked(PARAMETERS.new) ?? this.shown;
    const others = this.versions.filter(({ version }) => version !== younger);
    const before = others.find(({ version, publishedAt }) => version < younger && publishedAt) ?? others.find(({ version }) => version < younger) ?? others[0]!;
    return [asked(PARAMETERS.old) ?? before.version, younger];
  }

  protected override willUpdate() {
    this.#diff.of([this.key, this.#compared()]);
  }

  protected override render() {
    const [from, to] = this.#compared();
    return html`<form class="ask compare" @submit=${(event: Event) => event.preventDefault()}>
        <h2>${strings.compareVersions()}</h2>
        ${this.#choice(strings.olderVersion(), PARAMETERS.old, from)} ${this.#choice(strings.newerVersion(), PARAMETERS.new, to)}
      </form>
      ${panel({ name: 'diff', empty: strings.sameDefinition() }, this.#diff, ({ changes }) => changed(changes, strings.versionNumber(from), strings.versionNumber(to)))}`;
  }

  #choice(label: string, name: string, present: number) {
    return html`<label
      >${label}
      <select @change=${(event: Event) => address.updateExtra({ [name]: (event.target as HTMLSelectElement).value })}>
        ${this.versions.map(
          ({ version, status }) =>
            html`<option value=${version} .selected=${live(version === present)}>${strings.versionNumber(version)} · ${words(status)}</option>`,
        )}
      </select>
    </label>`;
  }
}

/** Fields that differ, with the value on each side. */
export function changed(changes: readonly FieldChange[], before: string, after: string) {
  const side = (value: unknown) => (value === null || value === undefined ? html`<span class="cnt">–</span>` : html`<code>${raw(line(value))}</code>`);
  return wide(strings.compareVersions(), html`<table class="rows differences">
      ${head([strings.field(), html`<span class="sr">${strings.kindOfChange('changed')}</span>`, before, after])}
      <tbody>
        ${changes.map(
          ({ field, change, from, to }) => html`<tr data-field=${field}>
            <th scope="row"><code>${field}</code></th>
            <td><span class="cnt">${strings.kindOfChange(change)}</span></td>
            <td class="gone">${change === 'added' ? nothing : side(from)}</td>
            <td class="come">${change === 'removed' ? nothing : side(to)}</td>
          </tr>`,
        )}
      </tbody>
    </table>`);
}
