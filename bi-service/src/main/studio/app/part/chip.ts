import { html } from 'lit';
import { strings } from '../strings';
import { visible } from './raw';

/** A filter of the page, which a click removes. */
export function chip(name: string, remove: () => void) {
  const text = visible(name);
  return html`<button class="chip" aria-label=${strings.removed(text)} @click=${remove}><bdi>${text}</bdi> <span aria-hidden="true">✕</span></button>`;
}
