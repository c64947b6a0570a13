import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../shared/api';
import { StudioElement } from '../shared/element';
import { moment, plain } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel } from '../shared/panel';
import { strings } from '../shared/strings';
import { pill } from './runs';

/** Repairs that the pipelines know, and what was done with them. */
@customElement('pl-repairs')
export class RepairsPanel extends StudioElement {
  readonly #repairs = new Loading(
    this,
    (signal) => api.repairs.listRepairs({ signal }),
    (repairs) => repairs.length === 0,
  );

  protected override addressChanged() {
    this.#repairs.of('repairs');
  }

  protected override render() {
    return panel({ name: 'repairs', title: strings.repairs() }, this.#repairs, (repairs) =>
      repairs.map(
        ({ id, title, description, runs }) => html`<h3>${title} <span class="cnt">${id}</span></h3>
          ${description ? html`<p class="note">${description}</p>` : nothing}
          ${runs.map((run) => html`<p>${pill(run.state)} ${moment(run.startedAt)} · ${run.requestedBy} · ${strings.atFault(plain(run.atFault, 'integer'))}</p>`)}`,
      ),
    );
  }
}
