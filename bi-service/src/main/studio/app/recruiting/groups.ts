import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { address } from '../address';
import type { Window } from '../api/bi/index';
import { api, closedWindowParameters, type Refusal } from '../data/api';
import { compared } from '../data/compared';
import type { Form } from '../data/files';
import { titled } from '../data/format';
import { Loading, refusalOf } from '../data/loading';
import { before } from '../overview/values';
import { board, type BoardRow } from '../part/board';
import { StudioElement } from '../part/element';
import { NewerPublication } from '../part/newer-publication';
import { failure, panel } from '../part/panel';
import { strings } from '../strings';
import { saveApplications } from './files';

const SHOWN = 12;

interface Group {
  group: string | null;
  name: string;
  value: number;
}

interface Counted {
  window: { from: string | null; to: string | null };
  groups: Group[];
  total: number | null;
  publication: number | null;
}

/** Applications by a common property, compared with the previous window; a row filters the list of the newest. */
abstract class Groups extends StudioElement {
  @property({ attribute: false }) chosen: string[] = [];
  @property({ attribute: false }) choose: (key: string, more: boolean) => void = () => undefined;
  @state() private all = false;
  @state() private sort: 'value' | 'change' = 'value';
  @state() private refused: Refusal | null = null;

  protected abstract readonly panel: string;
  protected abstract readonly column: string;
  protected abstract get heading(): string;
  protected abstract ask(window: { range?: string; from?: string; to?: string }, signal: AbortSignal): Promise<Counted>;

  readonly #counted = new Loading(
    this,
    async (signal) => {
      const now = await this.ask(closedWindowParameters(), signal);
      const whole = now.window.from !== null && now.window.to !== null;
      const then = address.state.compare && whole ? await this.ask(before(now.window as Window), signal) : null;
      return { now, then };
    },
    ({ now }) => now.groups.length === 0,
  );

  constructor() {
    super();
    new NewerPublication(this, this.#counted, ({ now }) => now.publication);
  }

  protected override addressChanged() {
    this.#counted.of([closedWindowParameters(), address.state.compare]);
  }

  protected override render() {
    return html`${panel({ name: this.panel, empty: strings.nothingInWindow() }, this.#counted, ({ now, then }) =>
      board({
        title: this.heading,
        measure: strings.applications(),
        format: 'integer',
        unit: null,
        goodDirection: 'none',
        rows: rows(now, then),
        total: { value: now.total, previous: then?.total ?? null },
        compare: then !== null,
        chosen: this.chosen,
        choose: this.choose,
        shown: SHOWN,
        all: this.all,
        toggleAll: () => (this.all = !this.all),
        sort: this.sort,
        sortBy: (sort) => (this.sort = sort),
      }),
    )}
    ${this.refused ? failure(this.refused) : ''}
    <p class="files">
      ${strings.export()}
      <button @click=${() => void this.#file('csv')} aria-label=${strings.fileOf(this.heading, strings.asCsv())}>${strings.asCsv()}</button>
      <button @click=${() => void this.#file('xlsx')} aria-label=${strings.fileOf(this.heading, strings.asXlsx())}>${strings.asXlsx()}</button>
    </p>`;
  }

  async #file(form: Form) {
    this.refused = null;
    try {
      await saveApplications(form, { groupBy: this.column });
    } catch (thrown) {
      this.refused = refusalOf(thrown);
    }
  }
}

function rows(now: Counted, then: Counted | null): BoardRow[] {
  return compared(now.groups, then?.groups ?? null, true).map(({ group, ...row }) => ({ key: group, ...row }));
}

@customElement('pl-by-status')
export class ByStatus extends Groups {
  protected readonly panel = 'applications-by-status';
  protected readonly column = 'application_status';

  protected get heading() {
    return strings.status();
  }

  protected async ask(window: object, signal: AbortSignal): Promise<Counted> {
    const answer = await api.applications.applicationsByStatus(window, { signal });
    return {
      window: answer.window,
      groups: answer.items.map(({ status, applications }) => ({ group: status, name: titled(status), value: applications })),
      total: answer.applications.value,
      publication: answer.publication.version,
    };
  }
}

@customElement('pl-by-company')
export class ByCompany extends Groups {
  protected readonly panel = 'applications-by-company';
  protected readonly column = 'company_name';

  protected get heading() {
    return strings.company();
  }

  protected async ask(window: object, signal: AbortSignal): Promise<Counted> {
    const answer = await api.applications.applicationsByCompany({ ...window, limit: 1_000 }, { signal });
    return {
      window: answer.window,
      groups: answer.items.map(({ companyId, companyName, applications }) => ({
        group: companyId === null ? null : `${companyId}`,
        name: companyName ?? strings.noCompany(),
        value: applications,
      })),
      total: answer.applications.value,
      publication: answer.publication.version,
    };
  }
}
