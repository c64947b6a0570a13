import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { address, anything, isNumber } from '../address';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import '../drawers/lineage';
import { StudioElement } from '../part/element';
import '../part/freshness';
import { strings } from '../strings';
import { Activity } from './activity';
import './checks';
import './headline';
import './quarantine';
import './read-models';
import './repairs';
import './run';
import './runs';
import './schema';

const PIPELINE = 'pipeline';

address.allow('/operations', {
  [PIPELINE]: anything,
  checks: (value) => value === 'all',
  check: anything,
  do: (value) => value === 'accept',
  against: isNumber,
});

/** The migrator's work: runs and their findings, rows that could not be loaded, repairs, read models. */
@customElement('pl-operations')
export class OperationsPage extends StudioElement {
  @state() private missing: number | null = null;
  readonly #activity = new Activity(this);
  readonly #freshness = new Loading(this, (signal) => api.freshness.freshness({ signal }));

  override connectedCallback() {
    super.connectedCallback();
    this.#activity.addEventListener('ended', this.#ended);
  }

  override disconnectedCallback() {
    this.#activity.removeEventListener('ended', this.#ended);
    super.disconnectedCallback();
  }

  readonly #ended = () => {
    void this.#freshness.again();
    document.dispatchEvent(new Event('studio-published'));
  };

  protected override addressChanged() {
    this.#activity.loading.of('runs');
    this.#freshness.of('freshness');
  }

  /** The pipeline that the page is filtered by; null for all. */
  #pipeline(): string | null {
    const asked = address.extra.get(PIPELINE);
    const { value } = this.#activity.loading;
    return asked !== null && (value === null || value.pipelines.some(({ name }) => name === asked)) ? asked : null;
  }

  protected override render() {
    const written = /^\/operations\/runs\/(\d{1,15})$/.exec(address.path)?.[1] ?? null;
    const run = written === null ? null : Number(written);
    const pipeline = this.#pipeline();
    const datasets = this.#freshness.value?.datasets ?? [];
    const worst =
      datasets.find(({ staleCause }) => staleCause === 'check_failed') ?? datasets.find(({ stale }) => stale) ?? datasets.find(({ dataset }) => dataset === 'submission_facts');
    const activity = this.#activity;
    return html`
      <header class="bar">
        <h1>${run === null ? strings.operations() : html`<a href=${address.href('/operations', {}, { pipeline })}>${strings.operations()}</a> · ${strings.run(run)}`}</h1>
        ${this.#choice(pipeline)}
        <pl-freshness .of=${worst?.dataset ?? 'submission_facts'}></pl-freshness>
      </header>
      ${this.#noSuchPipeline()}
      <div class="cols ops">
        <div class="left">
          <pl-headline .activity=${activity} .freshness=${datasets} .pipeline=${pipeline} .chosen=${run}></pl-headline>
          ${run === null ? nothing : html`<pl-run .activity=${activity} .run=${run} .missing=${(id: number) => (this.missing = id)}></pl-run>`}
          <pl-checks .activity=${activity} .run=${run === this.missing ? null : run} .pipeline=${pipeline} .freshness=${datasets} .known=${this.#freshness.phase !== 'loading'}></pl-checks>
          <pl-repairs .activity=${activity}></pl-repairs>
        </div>
        <div class="right">
          <pl-runs .activity=${activity} .chosen=${run} .pipeline=${pipeline}></pl-runs>
          <pl-quarantine .activity=${activity} .pipeline=${pipeline}></pl-quarantine>
          <pl-read-models .activity=${activity}></pl-read-models>
          <pl-schema .activity=${activity}></pl-schema>
        </div>
      </div>
      <pl-lineage></pl-lineage>
    `;
  }

  #choice(pipeline: string | null) {
    const { pipelines } = this.#activity;
    return html`<div class="ctl">
      <select
        aria-label=${strings.pipeline()}
        .value=${pipeline ?? ''}
        @change=${(event: Event) => address.updateExtra({ [PIPELINE]: (event.target as HTMLSelectElement).value || null })}
      >
        <option value="" ?selected=${pipeline === null}>${strings.allPipelines()}</option>
        ${pipelines.map(({ name }) => html`<option value=${name} ?selected=${name === pipeline}>${name}</option>`)}
      </select>
      <span class="cnt zone">${address.state.tz}</span>
    </div>`;
  }

  #noSuchPipeline() {
    const asked = address.extra.get(PIPELINE);
    const unknown = asked !== null && this.#activity.loading.value !== null && this.#pipeline() === null;
    return unknown ? html`<p class="notice" role="status">${strings.noSuchPipeline(asked)}</p>` : nothing;
  }
}
