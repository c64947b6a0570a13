import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, windowParameters } from '../shared/api';
import { board, type BoardRow } from '../shared/board';
import { StudioElement } from '../shared/element';
import { moment, words } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel, wide } from '../shared/panel';
import { raw } from '../shared/raw';
import { strings } from '../shared/strings';
import '../overview/controls';
import '../shared/freshness';

const RECENT = 25;
const SHOWN = 12;

/** Applications: the newest, and how many there are by status and by company. */
@customElement('pl-recruiting')
export class RecruitingPage extends StudioElement {
  @state() private all = new Set<string>();

  readonly #recent = new Loading(
    this,
    (signal) => api.applications.recentApplications({ limit: RECENT }, { signal }),
    ({ items }) => items.length === 0,
  );
  readonly #byStatus = new Loading(
    this,
    (signal) => api.applications.applicationsByStatus(windowParameters(), { signal }),
    ({ items }) => items.length === 0,
  );
  readonly #byCompany = new Loading(
    this,
    (signal) => api.applications.applicationsByCompany(windowParameters(), { signal }),
    ({ items }) => items.length === 0,
  );

  protected override addressChanged() {
    this.#recent.of('newest');
    this.#byStatus.of(windowParameters());
    this.#byCompany.of(windowParameters());
  }

  protected override render() {
    return html`
      <header class="bar">
        <h1>${strings.recruiting()}</h1>
        <pl-controls .answered=${null}></pl-controls>
        <pl-freshness .of=${'application_summary'}></pl-freshness>
      </header>
      <div class="cols">
        <div class="left">
          ${panel({ name: 'recent-applications', title: strings.recentApplications() }, this.#recent, ({ items }) => html`${wide(strings.recentApplications(), html`<table class="rows">
              <thead>
                <tr>
                  <th scope="col">${strings.applied()}</th>
                  <th scope="col">${strings.job()}</th>
                  <th scope="col">${strings.company()}</th>
                  <th scope="col">${strings.status()}</th>
                  <th scope="col">${strings.source()}</th>
                </tr>
              </thead>
              <tbody>
                ${items.map(
                  (one) => html`<tr>
                    <td>${moment(one.createdAt)}</td>
                    <td>${raw(one.jobTitle)}</td>
                    <td>${raw(one.companyName)}</td>
                    <td>${words(one.applicationStatus)}</td>
                    <td>${raw(one.applicationSource)}</td>
                  </tr>`,
                )}
              </tbody>
            </table>`)}`)}
        </div>
        <div class="right">
          ${panel({ name: 'applications-by-status', empty: strings.nothingInWindow() }, this.#byStatus, ({ items, applications }) =>
            this.#board('status', strings.status(), items.map(({ status, applications: count }) => row(status, words(status), count)), applications.value),
          )}
          ${panel({ name: 'applications-by-company', empty: strings.nothingInWindow() }, this.#byCompany, ({ items, applications }) =>
            this.#board(
              'company',
              strings.company(),
              items.map(({ companyId, companyName, applications: count }) => row(`${companyId}`, companyName ?? strings.unknown(), count)),
              applications.value,
            ),
          )}
        </div>
      </div>
    `;
  }

  #board(name: string, title: string, rows: BoardRow[], total: number | null) {
    return board({
      title,
      measure: strings.applications(),
      format: 'integer',
      unit: null,
      goodDirection: 'none',
      rows,
      total: { value: total, previous: null },
      compare: false,
      chosen: [],
      shown: SHOWN,
      all: this.all.has(name),
      toggleAll: () => (this.all = this.all.has(name) ? new Set([...this.all].filter((one) => one !== name)) : new Set([...this.all, name])),
      sort: 'value',
      sortBy: () => undefined,
    });
  }
}

function row(key: string, name: string, value: number): BoardRow {
  return { key, name, value, previous: null };
}
