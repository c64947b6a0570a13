import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RecentApplications } from '../api/bi/index';
import { api, closedWindowParameters, type Refusal } from '../data/api';
import { exact, moment, titled } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { StudioElement } from '../part/element';
import { NewerPublication } from '../part/newer-publication';
import { failure, head, panel, wide } from '../part/panel';
import { raw } from '../part/raw';
import { strings } from '../strings';

type Application = RecentApplications['items'][number];

const AT_ONCE = 25;

/** The newest applications of the window, page by page. */
@customElement('pl-newest-applications')
export class NewestApplications extends StudioElement {
  @property({ attribute: false }) statuses: string[] = [];
  @property({ attribute: false }) companies: string[] = [];
  @state() private older: Application[] = [];
  @state() private next: string | null = null;
  @state() private refused: Refusal | null = null;
  @state() private busy = false;

  readonly #newest = new Loading(
    this,
    async (signal) => {
      const answer = await api.applications.recentApplications({ ...this.#question(), limit: AT_ONCE }, { signal });
      this.older = [];
      this.next = answer.next ?? null;
      return answer;
    },
    ({ items }) => items.length === 0,
  );

  constructor() {
    super();
    new NewerPublication(this, this.#newest, ({ publication }) => publication.version);
  }

  #question() {
    return {
      ...closedWindowParameters(),
      ...(this.statuses.length > 0 && { status: this.statuses }),
      ...(this.companies.length > 0 && { company: this.companies.map(Number) }),
    };
  }

  protected override willUpdate() {
    this.#newest.of(this.#question());
  }

  async #more() {
    this.refused = null;
    this.busy = true;
    const { value } = this.#newest;
    try {
      const { items, next } = await api.applications.recentApplications({ ...this.#question(), limit: AT_ONCE, after: this.next! });
      // The list has changed meanwhile: this page does not continue it.
      if (this.#newest.value !== value) return;
      this.older = [...this.older, ...items];
      this.next = next ?? null;
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    } finally {
      this.busy = false;
    }
  }

  protected override render() {
    return panel(
      { name: 'recent-applications', title: strings.recentApplications(), empty: strings.nothingInWindow() },
      this.#newest,
      ({ items }) => html`
        ${wide(
          strings.recentApplications(),
          html`<table class="rows newest">
            ${head([strings.applied(), strings.job(), strings.companyHead(), strings.statusHead(), strings.source(), strings.place()])}
            <tbody>
              ${[...items, ...this.older].map(row)}
            </tbody>
          </table>`,
        )}
        ${this.refused ? failure(this.refused, () => void this.#more()) : nothing}
        ${this.next === null
          ? nothing
          : html`<button class="more" ?disabled=${this.busy} @click=${() => void this.#more()}>${strings.showMore(AT_ONCE)}</button>`}
      `,
    );
  }
}

function row(one: Application) {
  return html`<tr data-application=${one.applicationId}>
    <td title=${exact(one.createdAt)}>${moment(one.createdAt)}</td>
    <td>${raw(one.jobTitle)} ${one.experienceLevel ? html`<span class="cnt">${raw(one.experienceLevel)}</span>` : nothing}</td>
    <td>${raw(one.companyName)}</td>
    <td>${raw(one.applicationStatus === null ? null : titled(one.applicationStatus))}</td>
    <td>${raw(one.applicationSource)}</td>
    <td>${raw(one.location)}</td>
  </tr>`;
}
