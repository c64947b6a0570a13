import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../shared/api';
import { StudioElement } from '../shared/element';
import { ago, plain } from '../shared/format';
import { Loading } from '../shared/loading';
import { panel, wide } from '../shared/panel';
import { strings } from '../shared/strings';

/** What dashboards read: how many rows, what waits to be published, and how old it is. */
@customElement('pl-read-models')
export class ReadModelsPanel extends StudioElement {

  readonly #models = new Loading(
    this,
    (signal) => api.readModels.listReadModels({ signal }),
    (models) => models.length === 0,
  );

  protected override addressChanged() {
    this.#models.of('models');
  }

  protected override render() {
    return panel({ name: 'read-models', title: strings.readModels() }, this.#models, (models) => html`
      ${wide(strings.readModels(), html`<table class="rows">
          <thead>
            <tr>
              <th scope="col">${strings.dataset()}</th>
              <th scope="col" class="num">${strings.rows()}</th>
              <th scope="col" class="num">${strings.waiting()}</th>
              <th scope="col">${strings.refreshed()}</th>
            </tr>
          </thead>
          <tbody>
            ${models.map(
              (model) => html`<tr>
                <th scope="row">${model.dataset}</th>
                <td class="num" data-value=${model.rows}>${plain(model.rows, 'integer')}</td>
                <td class="num" data-value=${model.pendingChanges}>${plain(model.pendingChanges, 'integer')}</td>
                <td>
                  ${model.lastRefreshAt ? ago((Date.now() - Date.parse(model.lastRefreshAt)) / 1000) : '–'}
                  ${model.stale ? html`<p class="cnt">${model.staleReason}</p>` : nothing}
                </td>
              </tr>`,
            )}
          </tbody>
        </table>`)}
    `);
  }
}
