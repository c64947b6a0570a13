import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { address } from '../shared/address';
import { StudioElement } from '../shared/element';
import { strings } from '../shared/strings';
import './quarantine';
import './read-models';
import './repairs';
import './run';
import './runs';

/** What the migrator does: runs, and what they found; rows that could not be taken; repairs; read models. */
@customElement('pl-operations')
export class OperationsPage extends StudioElement {
  protected override render() {
    const run = /^\/operations\/runs\/(\d+)$/.exec(address.path)?.[1] ?? null;
    return html`
      <header class="bar">
        <h1>${run === null ? strings.operations() : html`<a href=${address.href('/operations')}>${strings.operations()}</a> · ${strings.run(Number(run))}`}</h1>
      </header>
      <div class="cols">
        <div class="left">
          ${run === null ? nothing : html`<pl-run .run=${Number(run)}></pl-run>`}
          <pl-runs .chosen=${run === null ? null : Number(run)}></pl-runs>
        </div>
        <div class="right">
          <pl-quarantine></pl-quarantine>
          <pl-read-models></pl-read-models>
          <pl-repairs></pl-repairs>
        </div>
      </div>
    `;
  }
}
