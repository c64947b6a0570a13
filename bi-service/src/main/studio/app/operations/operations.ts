import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { StudioElement } from '../shared/element';
import { strings } from '../shared/strings';

@customElement('pl-operations')
export class Operations extends StudioElement {
  protected override render() {
    return html`<header class="bar"><h1>${strings.operations()}</h1></header>`;
  }
}
