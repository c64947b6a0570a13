import { html, type TemplateResult } from 'lit';

/** Control characters, and characters that change the direction of the text around them. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** External text in a place for plain text, such as a title: invisible characters are named. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (unseen) => `[U+${unseen.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}

/** External text in a plain-text sentence of the page: its direction does not affect the sentence. */
export function isolated(text: string): string {
  return `\u2068${visible(text)}\u2069`;
}

/** External text as markup: invisible characters are named, and its direction does not affect the text around it. */
export function raw(value: unknown): TemplateResult {
  const text = value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return html`<bdi>${visible(text)}</bdi>`;
}

/** An external row, field by field. */
export function fields(row: { [name: string]: unknown }): TemplateResult {
  return html`<dl class="fields">${Object.entries(row).map(([name, value]) => html`<dt>${raw(name)}</dt><dd>${raw(value)}</dd>`)}</dl>`;
}
