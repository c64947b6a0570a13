import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { StudioElement } from '../shared/element';
import { strings } from '../shared/strings';

@customElement('pl-metrics')
export class Metrics extends StudioElement {
  protected override render() {
    return html`<header class="bar"><h1>${strings.metrics()}</h1></header>`;
  }
}
