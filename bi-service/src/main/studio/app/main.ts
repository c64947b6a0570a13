import { LitElement, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
@customElement('pl-app')
export class App extends LitElement {
  @state() private count = 1;
  override render() { return html`<p @click=${() => this.count++}>Hello ${this.count}</p>`; }
}
(window as any).x = () => import('./charts/charts');
