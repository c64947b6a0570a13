import { html, type TemplateResult } from 'lit';
import { address, type Cell } from './address';

/** A number that says why it is what it is: a button that opens its explanation, where there is one. */
export function number(text: string, kpi: string, cell: Cell | null): TemplateResult {
  return cell === null ? html`${text}` : html`<button class="number" @click=${() => address.explain(kpi, cell)}>${text}</button>`;
}
