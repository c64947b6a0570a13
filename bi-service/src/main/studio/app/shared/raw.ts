import { html, type TemplateResult } from 'lit';

/** Control characters, and those that turn the direction of what stands beside them. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Text of somebody else's where only text can stand, such as a title: what cannot be seen is named. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (unseen) => `[U+${unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** Somebody else's text in a sentence of the page's own that is no markup: it keeps its direction to itself. */
export function isolated(text: string): string {
  return `\u2068${visible(text)}\u2069`;
}

/** Text of somebody else's, as text: what cannot be seen is named, and nothing beside it is rearranged. */
export function raw(value: unknown): TemplateResult {
  const text = value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return html`<bdi>${visible(text)}</bdi>`;
}

/** A row of somebody else's, field by field. */
export function fields(row: { [name: string]: unknown }): TemplateResult {
  return html`<dl class="fields">${Object.entries(row).map(([name, value]) => html`<dt>${raw(name)}</dt><dd>${raw(value)}</dd>`)}</dl>`;
}
