import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import { panel } from '../part/panel';
import { strings } from '../strings';
import { OperationsPart } from './part';
import './repair';

/** The repairs of the pipelines. */
@customElement('pl-repairs')
export class RepairsPanel extends OperationsPart {
  readonly #repairs = new Loading(
    this,
    (signal) => api.repairs.listRepairs({ signal }),
    (repairs) => repairs.length === 0,
  );

  protected override addressChanged() {
    this.#repairs.of('repairs');
  }

  protected override runEnded() {
    void this.#repairs.again();
  }

  protected override render() {
    return panel({ name: 'repairs', title: strings.repairs(), empty: strings.noRepairs() }, this.#repairs, (repairs) =>
      repairs.map((repair) => html`<pl-repair .repair=${repair} .activity=${this.activity} .changed=${() => this.#repairs.again()}></pl-repair>`),
    );
  }
}
