import { html, type TemplateResult } from 'lit';
import { address, type Cell } from '../address';

/** A number as a button that opens its explanation, if there is one. */
export function number(text: string, kpi: string, cell: Cell | null): TemplateResult {
  return cell === null ? html`${text}` : html`<button class="number" @click=${() => address.explain(kpi, cell)}>${text}</button>`;
}
