import { html, type TemplateResult } from 'lit';

/** Control characters, and those that turn the direction of what stands beside them. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text of somebody else's, as text: what cannot be seen is named, and nothing beside it is rearranged. */
export function raw(value: unknown): TemplateResult {
  const text = value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return html`<bdi>${text.replace(UNSEEN, (unseen) => `[U+${unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`)}</bdi>`;
}

/** A row of somebody else's, field by field. */
export function fields(row: { [name: string]: unknown }): TemplateResult {
  return html`<dl class="fields">${Object.entries(row).map(([name, value]) => html`<dt>${name}</dt><dd>${raw(value)}</dd>`)}</dl>`;
}
