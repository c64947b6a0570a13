import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { address } from '../address';
import type { CheckedRun, DatasetFreshness, ExplainedCheck, PublicationChecks } from '../api/bi/index';
import { api } from '../data/api';
import { ago, duration, exact, moment, near, plain, words } from '../data/format';
import { Loading } from '../data/loading';
import { who } from '../data/session';
import { strings } from '../strings';
import { StudioElement } from './element';
import { menu } from './menu';
import { failure, skeleton } from './panel';
import { raw } from './raw';

/** Announces the dataset's version that the badge has seen. */
export const VERSION_SEEN = 'studio-version';

const EVERY_MILLIS = 30_000;
const TICK_MILLIS = 1000;

/** The freshness of a dataset's numbers, in one sentence that is always visible; it opens the checks. */
@customElement('pl-freshness')
export class FreshnessBadge extends StudioElement {
  /** The dataset's name. */
  @property() of = 'submission_facts';
  #timer = 0;
  #ticks = 0;
  #answeredAt = 0;

  readonly #freshness = new Loading(this, async (signal) => {
    const answer = await api.freshness.freshness({ signal });
    this.#answeredAt = performance.now();
    const found = answer.datasets.find(({ dataset }) => dataset === this.of);
    if (found) document.dispatchEvent(new CustomEvent(VERSION_SEEN, { detail: found.version }));
    return answer;
  });
  /** Also called when a publication was made or refused. */
  readonly #again = () => void this.#freshness.again();
  readonly #checks = new Loading(this, (signal) => api.freshness.publicationChecks({ dataset: this.of }, { signal }));

  override connectedCallback() {
    super.connectedCallback();
    this.#timer = window.setInterval(this.#again, EVERY_MILLIS);
    document.addEventListener('studio-published', this.#again);
    this.#ticks = window.setInterval(() => this.requestUpdate(), TICK_MILLIS);
  }

  override disconnectedCallback() {
    clearInterval(this.#timer);
    document.removeEventListener('studio-published', this.#again);
    clearInterval(this.#ticks);
    super.disconnectedCallback();
  }

  protected override addressChanged() {
    this.#freshness.of(this.of);
  }

  protected override render() {
    const { value } = this.#freshness;
    const found = value?.datasets.find(({ dataset }) => dataset === this.of);
    if (!found) {
      return this.#freshness.phase === 'error'
        ? html`<p class="fresh" data-freshness="stale"><span class="dot" aria-hidden="true"></span>${strings.freshnessAway()}</p>`
        : html`<p class="fresh"></p>`;
    }
    const unknown = this.#isUnknown();
    const known = standing(found);
    const state = unknown && known === 'fresh' ? 'stale' : known;
    const refused = state === 'refused';
    return html`<div class="fresh" data-freshness=${state}>
      <span role="status"
        ><span class="dot" aria-hidden="true"></span> <span class="screen">${unknown ? `${strings.freshnessAway()} · ` : nothing}${this.#sentence(found, refused)}</span
        ><span class="paper">${paper(found, refused)}</span>${found.stale && !refused && found.staleReason
          ? html` · ${raw(found.staleReason)}`
          : nothing}</span
      >
      ${refused && found.lastRun && who.may('operations')
        ? html`<a href=${address.href(`/operations/runs/${found.lastRun.id}`)}>${strings.refusedRunLink(found.lastRun.id)}</a>`
        : nothing}
      ${menu({
        label: this.#counts(found, refused),
        name: strings.badgeChecks(),
        kind: 'checklist',
        scrolls: true,
        content: this.#content(found, refused),
        opened: () => this.#checks.of([this.of, found.version, found.lastRun?.id]),
      })}
    </div>`;
  }

  /** Whether the last answer is too old to rely on; hidden pages ask only once a minute. */
  #isUnknown() {
    return performance.now() - this.#answeredAt > 3 * EVERY_MILLIS;
  }

  /** Two times: how far the data reaches, and when it was published. */
  #sentence({ publishedAt, ageSeconds, publication, stale }: DatasetFreshness, refused: boolean) {
    if (refused) return `${strings.refusedShort()} · ${publishedAt === null ? strings.notPublished() : strings.numbersOf(near(publishedAt))}`;
    if (publishedAt === null) return strings.notPublished();
    const through = publication.dataThrough ? `${strings.dataThrough(near(publication.dataThrough))} · ` : '';
    const passed = (performance.now() - this.#answeredAt) / 1000;
    return `${through}${strings.published(ago((ageSeconds ?? 0) + passed))}${stale ? ` · ${strings.stale()}` : ''}`;
  }

  #counts({ checks }: DatasetFreshness, refused: boolean) {
    if (refused) return strings.whyRefused();
    return `${strings.passed(checks?.passed ?? 0)}${checks?.warned ? ` ${strings.warnings(checks.warned)}` : ''}`;
  }

  #content(found: DatasetFreshness, refused: boolean) {
    const { value, refusal } = this.#checks;
    return html`
      ${found.stale && found.staleReason
        ? html`<p class="notice ${refused ? 'bad' : ''}"><b>${refused ? strings.refusedWhy() : strings.staleWhy()}</b> ${raw(found.staleReason)}</p>`
        : nothing}
      ${found.staleCause === 'check_failed' && found.publishedAt ? html`<p>${strings.refused(moment(found.publishedAt))}.</p>` : nothing}
      ${refusal ? failure(refusal, () => void this.#checks.again()) : value ? this.#runs(value) : skeleton(6)}
    `;
  }

  #runs({ published, refused }: PublicationChecks) {
    return html`${refused ? this.#run(strings.refusedBy(), refused) : nothing}
    ${published ? this.#run(strings.whatLetItThrough(), published) : html`<p class="nothing">${strings.noChecks()}</p>`}`;
  }

  #run(title: string, { run, checks }: CheckedRun) {
    const took = run.endedAt ? duration(Date.parse(run.endedAt) - Date.parse(run.startedAt)) : null;
    return html`<h3>${title}</h3>
      <p class="note">
        ${who.may('operations')
          ? html`<a href=${address.href(`/operations/runs/${run.id}`)}>${strings.runOf(run.id, words(run.mode))}</a>`
          : strings.runOf(run.id, words(run.mode))}
        · ${moment(run.startedAt)}${took ? ` · ${took}` : nothing}${run.counts ? ` · ${strings.rowsRead(plain(run.counts.read, 'integer'))}` : nothing}
      </p>
      ${checkList(checks)}`;
  }
}

/** The state of the numbers. A refused run counts even if they are stale for another reason first, such as a refresh without checks. */
export function standing({ stale, staleCause, lastRun }: Pick<DatasetFreshness, 'stale' | 'staleCause' | 'lastRun'>): 'fresh' | 'stale' | 'refused' {
  if (staleCause === 'check_failed' || lastRun?.state === 'refused') return 'refused';
  return stale ? 'stale' : 'fresh';
}

/** For print: full times, because the time of printing is unknown. */
function paper({ publishedAt, publication }: DatasetFreshness, refused: boolean) {
  if (refused) return `${strings.refusedShort()} · ${publishedAt === null ? strings.notPublished() : strings.numbersOf(exact(publishedAt))}`;
  if (publishedAt === null) return strings.notPublished();
  const through = publication.dataThrough ? `${strings.dataThrough(exact(publication.dataThrough))} · ` : '';
  return `${through}${strings.published(exact(publishedAt))}`;
}

const ORDER = ['failed', 'warned', 'accepted', 'passed'];

/** The checks, those that did not pass first, each with its finding in words. */
export function checkList(checks: ExplainedCheck[], first = Infinity) {
  const ordered = [...checks].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const rest = ordered.slice(first);
  return html`<ul class="checks">
      ${ordered.slice(0, first).map(item)}
    </ul>
    ${rest.length > 0
      ? html`<details class="rest">
          <summary>${strings.more(rest.length)}</summary>
          <ul class="checks">
            ${rest.map(item)}
          </ul>
        </details>`
      : nothing}`;
}

function item({ id, state, sentence, finding }: ExplainedCheck) {
  return html`<li class=${state}>
    <b>${id}</b> ${sentence}${state !== 'passed' && finding ? html`. ${raw(finding)}` : nothing}
    ${state === 'passed' ? html`<span class="sr">${strings.checkPassed()}</span>` : html`<span class="pill">${words(state)}</span>`}
  </li>`;
}
