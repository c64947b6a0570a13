import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address, type Cell } from '../address';
import type { Explanation, Kpis, RunSummary, Window } from '../api/bi/index';
import { api, communityParameter, serviceParameter, windowParameters } from '../data/api';
import { duration, full, languageName, moment, plain, words } from '../data/format';
import { Loading } from '../data/loading';
import { names } from '../data/names';
import { nearest } from '../data/nearest';
import { who } from '../data/session';
import { endOf } from '../data/wall';
import { Drawer } from '../part/drawer';
import { checkList } from '../part/freshness';
import { measured } from '../part/measured';
import { failure, skeleton } from '../part/panel';
import { isolated, raw, visible } from '../part/raw';
import { strings } from '../strings';
import { addsUp } from './adds-up';
import './followed';
import { legacy } from './legacy';
import { sample } from './sample';

const FIRST_CHECKS = 3;

/** Explains a number, down to the rows behind it. */
@customElement('pl-explain')
export class ExplainDrawer extends Drawer {
  /** The KPIs that can be explained. */
  @property({ attribute: false }) kpis: Kpis | null = null;
  /** The page's window, which is also the number's. */
  @property({ attribute: false }) window: Window | null = null;
  /** Whether the overview has answered or failed. */
  @property({ type: Boolean }) settled = true;
  protected readonly kind = 'explain';

  readonly #explanation = new Loading<Explanation>(this, (signal) => api.explanations.explain(this.#question(), { signal }));

  protected get isOpen() {
    return address.state.explain !== null;
  }

  protected get called() {
    return strings.whyThis();
  }

  protected close() {
    address.update({ explain: null, submission: null });
  }

  protected override willUpdate() {
    if (this.isOpen && this.settled) this.#explanation.of(this.#question());
  }

  /** The question: about the page's number, or about one cell of it. */
  #question() {
    const { explain, cell, tz } = address.state;
    const { community, platformDetail, language, from, to } = cell;
    return {
      kpi: explain!,
      ...(this.window ? { from: this.window.from, to: this.window.to } : windowParameters()),
      ...(from && to && { from: endOf(from, tz), to: endOf(to, tz), range: undefined }),
      ...communityParameter(),
      ...(community && { community: [community] }),
      ...serviceParameter(),
      ...(platformDetail && { platformDetail: [platformDetail] }),
      ...(language && { language: [language] }),
      ...(!this.#isKpi(explain!) && { timezone: tz }),
    };
  }

  #isKpi(name: string) {
    return this.kpis === null ? !name.includes('_') : name in this.kpis;
  }

  /** The answer to the last question; an answer to another question is not shown under its name. */
  get #answer() {
    const { value, busy } = this.#explanation;
    return value?.kpi === address.state.explain && !busy ? value : null;
  }

  protected get heading() {
    const answer = this.#answer;
    const title = answer?.definition.title ?? this.kpis?.[address.state.explain as keyof Kpis]?.title;
    return html`<p class="lab">${strings.whyThis()}</p>
      <h2>${answer ? html`<b ${measured(answer.value, answer.state)}>${full(answer.value, answer.definition.format, answer.definition.unit)}</b> ` : nothing}${raw(answer && title ? title.charAt(0).toLocaleLowerCase() + title.slice(1) : (title ?? address.state.explain))}</h2>`;
  }

  protected content() {
    const { refusal } = this.#explanation;
    const answer = this.#answer;
    if (refusal?.status === 404) return this.#unknown();
    return html`${refusal ? failure(refusal, () => void this.#explanation.again(), this.#explanation.retryAt) : nothing}
    ${answer ? this.#said(answer) : refusal ? nothing : skeleton(16)}`;
  }

  /** For an unknown KPI: lists the existing ones. */
  #unknown() {
    const kpis = Object.entries(this.kpis ?? {});
    const like = nearest(address.state.explain!, kpis.map(([name]) => name));
    const ordered = [...kpis].sort(([one], [other]) => Number(other === like) - Number(one === like));
    return html`<p class="notice" role="status" dir="auto">${strings.noSuchNumber(isolated(address.state.explain!))}</p>
      <p>${strings.theseThereAre()}</p>
      <ul class="open">
        ${ordered.map(([name, { title }]) => html`<li><a href=${address.here({ explain: name, cell: {} })}>${title}</a></li>`)}
      </ul>`;
  }

  #said(answer: Explanation) {
    const { definition, state, reason } = answer;
    return html`
      <p class="def">${visible(definition.description)}</p>
      <p class="note">${strings.between(moment(answer.window.from), moment(answer.window.to))}${this.#of(address.state.cell, answer)}</p>
      ${state === 'no_data' ? html`<p class="nothing">${strings.noData()}</p>` : nothing}
      ${state === 'not_available' ? html`<p class="notice">${reason ? visible(reason) : strings.notAvailable()}</p>` : nothing}
      ${addsUp(answer)} ${legacy(answer)} ${this.#letThrough(answer)} ${sample(answer)}
      ${answer.sample[0] ? html`<pl-followed .submission=${answer.sample[0].submissionId}></pl-followed>` : nothing}
      <footer>
        <button @click=${(event: Event) => this.#copy(event, location.href)}>${strings.link()}</button>
        ${answer.catalog || definition.metric ? html`<a class="button" href=${address.href(`/metrics/${definition.metric}`)}>${strings.inCatalog()}</a>` : nothing}
      </footer>
    `;
  }

  /** The scope of the number, unless it covers everything. */
  #of(cell: Cell, { scope, platformDetails, languages }: Explanation) {
    const narrowed = [
      ...(scope.all ? [] : scope.communities.map((slug) => names.of('community_slug', slug))),
      ...(platformDetails ?? []).map((service) => names.of('platform_detail', service)),
      ...(languages ?? []).map(languageName),
    ];
    return html`${narrowed.length > 0 ? html` · ${narrowed.map((one, index) => html`${index > 0 ? ', ' : nothing}${raw(one)}`)}` : nothing}
    ${Object.keys(cell).length > 0
      ? html` · <a href=${address.here({ cell: {} })}>${strings.ofThePage()}</a>`
      : nothing}`;
  }

  #letThrough({ checks, publication, run }: Explanation) {
    const counts = publication.checks;
    return html`<h3>
        ${strings.whatLetItThrough()}
        <span class="cnt"
          >${counts
            ? [
                counts.passed > 0 ? strings.checksPassed(counts.passed) : null,
                counts.warned > 0 ? strings.warnings(counts.warned) : null,
                counts.failed > 0 ? strings.checksFailed(counts.failed) : null,
              ]
                .filter((one) => one !== null)
                .join(' · ')
            : nothing}</span
        >
      </h3>
      ${run ? this.#run(run, publication.version) : nothing} ${checkList(checks, FIRST_CHECKS)}`;
  }

  #run({ id, mode, startedAt, endedAt, counts }: RunSummary, version: number | null) {
    const called = strings.runOf(id, words(mode));
    return html`<p class="note">
      ${who.may('operations') ? html`<a href=${address.href(`/operations/runs/${id}`)}>${called}</a>` : called} ·
      ${moment(startedAt)}${endedAt ? ` · ${duration(Date.parse(endedAt) - Date.parse(startedAt))}` : nothing}${version === null
        ? nothing
        : ` · ${strings.publication(version)}`}${counts
        ? ` · ${strings.runCounts(plain(counts.read, 'integer'), plain(counts.written, 'integer'), plain(counts.quarantined, 'integer'))}`
        : nothing}
    </p>`;
  }

  #copy(event: Event, text: string) {
    const button = event.currentTarget as HTMLElement;
    void navigator.clipboard.writeText(text).then(() => (button.textContent = strings.copied()));
  }
}
