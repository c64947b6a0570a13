import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { address, anything, isNumber } from '../address';
import type { Window } from '../api/bi/index';
import { titled } from '../data/format';
import '../overview/controls';
import { chip } from '../part/chip';
import { StudioElement } from '../part/element';
import '../part/freshness';
import { strings } from '../strings';
import './groups';
import './newest';
import './status-course';

const STATUS = 'status';
const COMPANY = 'company';

address.allow('/recruiting', { [STATUS]: anything, [COMPANY]: isNumber });

/** Applications by status, over time and by company, and the newest of them. */
@customElement('pl-recruiting')
export class RecruitingPage extends StudioElement {
  @state() private answered: Window | null = null;

  protected override render() {
    const statuses = address.extra.getAll(STATUS);
    const companies = address.extra.getAll(COMPANY);
    return html`
      <header class="bar">
        <h1>${strings.recruiting()}</h1>
        <pl-controls .answered=${this.answered}></pl-controls>
        <pl-freshness .of=${'application_summary'}></pl-freshness>
      </header>
      <div class="cols recruiting">
        <div class="left">
          <pl-status-course .told=${(window: Window) => (this.answered = window)}></pl-status-course>
          ${statuses.length + companies.length > 0
            ? html`<p class="ctl narrowed" role="status">
                <span class="cnt">${strings.newestOf()}</span>
                ${statuses.map((one) => chip(titled(one), () => choose(STATUS, one, true)))}
                ${companies.map((one) => chip(strings.companyNumber(one), () => choose(COMPANY, one, true)))}
              </p>`
            : nothing}
          <pl-newest-applications .statuses=${statuses} .companies=${companies}></pl-newest-applications>
        </div>
        <div class="right">
          <pl-by-status .chosen=${statuses} .choose=${(key: string, more: boolean) => choose(STATUS, key, more)}></pl-by-status>
          <pl-by-company .chosen=${companies} .choose=${(key: string, more: boolean) => choose(COMPANY, key, more)}></pl-by-company>
        </div>
      </div>
    `;
  }
}

/** A click selects only this one, or deselects it; with Shift it is added or removed. */
function choose(name: string, key: string, more: boolean) {
  const present = address.extra.getAll(name);
  const others = present.filter((one) => one !== key);
  const chosen = present.includes(key) ? (more ? others : []) : more ? [...present, key] : [key];
  address.updateExtra({ [name]: chosen });
}
