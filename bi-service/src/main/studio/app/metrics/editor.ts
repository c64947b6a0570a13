import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { FieldChange, MetricVersion } from '../api/catalog/index';
import { api, type Refusal } from '../data/api';
import { tagOf } from '../data/calls';
import { Loading, refusalOf } from '../data/loading';
import '../editor/json-editor';
import type { JsonEditor } from '../editor/json-editor';
import { ofDefinitions, type Vocabulary } from '../editor/vocabulary';
import { written } from '../editor/written';
import { StudioElement } from '../part/element';
import { failure, panel, skeleton } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';
import { asTyped, Check, TYPED } from './check';
import { definitionOf } from './definition';
import { changed } from './diff';
import { forget, keep, keptDraft } from './draft';
import { PARAMETERS } from './parameters';
import { mayWrite } from './writers';

/** The start of a draft: the text of a version, and the tag of the metric. */
interface Start {
  text: string;
  tag: string;
}

/** A change that somebody else made meanwhile. */
interface Meanwhile {
  newest: MetricVersion;
  tag: string;
  changes: FieldChange[];
}

/** Edits a draft: of a new metric, or of another version. */
@customElement('pl-metric-editor')
export class MetricEditor extends StudioElement {
  /** Empty for a new metric. */
  @property() key = '';
  /** The version that the draft starts from. */
  @property({ type: Number }) base = 0;
  @state() private text = '';
  @state() private kept = false;
  @state() private saving = false;
  @state() private refusal: Refusal | null = null;
  @state() private meanwhile: Meanwhile | null = null;

  readonly #check = new Check(this);
  readonly #start = new Loading<Start>(this, (signal) => this.#begin(signal));
  readonly #datasets = new Loading(this, (signal) => api.queries.datasets({ signal }));
  readonly #writes = new Loading(this, mayWrite);
  #tag = '';
  #vocabulary: Vocabulary | null = null;

  protected override willUpdate() {
    this.#start.of([this.key, this.base, address.extra.get(PARAMETERS.definition)]);
    this.#datasets.of('datasets');
    this.#writes.of('session');
    if (this.#vocabulary === null && this.#datasets.value) this.#vocabulary = ofDefinitions(this.#datasets.value.datasets);
  }

  async #begin(signal: AbortSignal): Promise<Start> {
    const start = await this.#startOf(signal);
    const kept = keptDraft(this.key, this.base);
    this.kept = kept !== null && kept.text !== start.text && kept.given === address.extra.get(PARAMETERS.definition);
    this.text = this.kept ? kept!.text : start.text;
    this.#tag = this.kept ? kept!.tag : start.tag;
    void this.#check.of(this.text);
    return start;
  }

  async #startOf(signal: AbortSignal): Promise<Start> {
    const given = address.extra.get(PARAMETERS.definition);
    if (this.key === '') return { text: given === null ? await example(signal) : pretty(given), tag: '' };
    const version = await api.metrics.readVersion({ key: this.key, version: this.base }, { signal });
    return { text: given === null ? definitionOf(version) : pretty(given), tag: tagOf(version) };
  }

  #typed(text: string) {
    this.text = text;
    this.refusal = null;
    this.#keep();
    this.#check.soon(text);
  }

  async #save() {
    this.saving = true;
    this.refusal = null;
    try {
      const saved =
        this.key === ''
          ? await api.metrics.defineMetric({ Definition: TYPED }, asTyped(this.text))
          : await api.metrics.draftVersion({ key: this.key, If_Match: this.#tag, Definition: TYPED }, asTyped(this.text));
      forget(this.key, this.base);
      address.go(`/metrics/${saved.key}`, {}, { [PARAMETERS.version]: String(saved.version) });
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (refusal.status === 412) await this.#lookAround(refusal);
      else this.refusal = refusal;
      if (refusal.problem.violations) this.#check.refused(refusal.problem.violations);
    }
    this.saving = false;
  }

  /** Finds what somebody else changed: the newest version, and its differences from the start of this draft. */
  async #lookAround(stale: Refusal) {
    try {
      const versions = await api.metrics.listVersions({ key: this.key });
      const newest = versions.items[0]!;
      const { changes } = await api.metrics.compareVersions({ key: this.key, from: this.base, to: newest.version });
      this.meanwhile = { newest, changes, tag: tagOf(versions) };
    } catch {
      this.refusal = stale;
    }
  }

  #saveAnyway() {
    this.#tag = this.meanwhile!.tag;
    this.meanwhile = null;
    this.#keep();
    void this.#save();
  }

  #keep() {
    keep(this.key, this.base, { text: this.text, tag: this.#tag, given: address.extra.get(PARAMETERS.definition) });
  }

  #startOver() {
    const start = this.#start.value!;
    forget(this.key, this.base);
    this.kept = false;
    this.meanwhile = null;
    this.text = start.text;
    this.#tag = start.tag;
    void this.#check.of(start.text);
  }

  protected override render() {
    const back = this.key === '' ? address.href('/metrics') : address.href(`/metrics/${this.key}`, {}, { [PARAMETERS.version]: String(this.base) });
    return html`
      <p class="crumb"><a class="to" href=${address.href('/metrics')}>${strings.allMetrics()}</a></p>
      <header class="bar"><h1>${this.key === '' ? strings.newMetric() : strings.editing(this.key)}</h1></header>
      ${this.#writes.value === false ? html`<p class="notice" role="status">${strings.readOnlyHere()}</p>` : nothing}
      ${panel({ name: 'editor' }, this.#start, () => html`
        <p class="note">${this.key === '' ? strings.startsNew() : strings.startsFrom(this.base)}</p>
        ${this.kept
          ? html`<p class="notice" role="status">${strings.keptDraft()} <button class="link" @click=${() => this.#startOver()}>${strings.startOver()}</button></p>`
          : nothing}
        <div class="desk">
          ${this.#writes.value === null
            ? skeleton(10)
            : html`<pl-json-editor
                .text=${this.text}
                .label=${strings.definition()}
                .violations=${this.#check.violations}
                .vocabulary=${this.#vocabulary}
                ?readonly=${!this.#writes.value}
                @typed=${(event: CustomEvent<string>) => this.#typed(event.detail)}
              ></pl-json-editor>`}
          <div class="verdict">${this.#verdict()}</div>
        </div>
        ${this.meanwhile ? this.#conflict(this.meanwhile) : nothing}
        ${this.refusal && this.refusal.status !== 400 ? failure(this.refusal) : nothing}
        <p class="act">
          ${this.#writes.value
            ? html`<button class="main" ?disabled=${this.saving || this.meanwhile !== null} @click=${() => void this.#save()}>${strings.saveDraft()}</button>`
            : nothing}
          <a class="go quiet" href=${back} @click=${() => forget(this.key, this.base)}>${strings.discard()}</a>
        </p>
      `)}
    `;
  }

  #verdict() {
    const { state: stands, violations, refusal } = this.#check;
    const said = { checking: strings.checking(), right: strings.isRight(), wrong: strings.isWrong(violations.length), failed: '' }[stands];
    return html`<p role="status" class=${stands === 'right' ? 'good' : stands === 'wrong' ? 'bad' : 'flat'} data-verdict=${stands}>${said}</p>
      ${stands === 'failed' && refusal ? failure(refusal, () => void this.#check.of(this.text)) : nothing}
      <ul class="violations">
        ${violations.map(
          ({ field, message }) => html`<li data-violation=${field}>
            <button @click=${() => this.querySelector<JsonEditor>('pl-json-editor')?.show(field)}><code>${field}</code> ${raw(message)}</button>
          </li>`,
        )}
      </ul>`;
  }

  #conflict({ newest, changes }: Meanwhile) {
    return html`<div class="notice" role="alert">
      <p><b>${strings.somebodyElse()}</b> ${strings.somebodyElseText(newest.createdBy, newest.version)}</p>
      ${changes.length > 0
        ? changed(changes, strings.versionNumber(this.base), strings.versionNumber(newest.version))
        : html`<p class="cnt">${strings.sameDefinition()}</p>`}
      <p class="act">
        <button @click=${() => this.#saveAnyway()}>${strings.saveAnyway()}</button>
        <a class="go quiet" target="_blank" rel="opener" href=${address.href(`/metrics/${newest.key}`, {}, { [PARAMETERS.version]: String(newest.version) })}
          >${strings.versionNumber(newest.version)}</a
        >
      </p>
    </div>`;
  }
}

/** A new metric starts as a count of the first dataset with a timestamp. */
async function example(signal: AbortSignal): Promise<string> {
  const { datasets } = await api.queries.datasets({ signal });
  const dataset = datasets.find(({ columns }) => columns.some(({ type }) => type === 'timestamp'));
  return written({
    key: '',
    title: '',
    description: '',
    dataset: dataset?.name ?? '',
    timeColumn: dataset?.columns.find(({ type }) => type === 'timestamp')?.name ?? '',
    format: 'integer',
    type: 'simple',
    measure: { agg: 'count' },
    allowedGroupBy: [],
  });
}

function pretty(text: string): string {
  try {
    return written(JSON.parse(text));
  } catch {
    return text;
  }
}
