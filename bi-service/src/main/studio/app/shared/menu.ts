import { html, nothing, type TemplateResult } from 'lit';

interface Menu {
  /** What is said on it. */
  label: unknown;
  /** What it is for, where its label alone does not say. */
  name?: string;
  kind?: string;
  content: unknown;
  /** Called once it is opened, to ask for what only then is needed. */
  opened?: () => void;
  /** Whether there is more to read in it than fits, and nothing to press: keys scroll it. */
  scrolls?: boolean;
}

/** Something that opens under its label; one at a time, closed by Escape and by a click elsewhere. */
export function menu({ label, name, kind, content, opened, scrolls = false }: Menu): TemplateResult {
  return html`<details class="menu ${kind ?? ''}" name="menu" @toggle=${(event: ToggleEvent) => event.newState === 'open' && opened?.()}>
    <summary>${name ? html`<span class="sr">${name}: </span>` : ''}${label}</summary>
    <div class="sheet" tabindex=${scrolls ? 0 : nothing} role=${scrolls ? 'region' : nothing} aria-label=${scrolls ? (name ?? nothing) : nothing}>${content}</div>
  </details>`;
}

function openMenu(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('details.menu[open]');
}

/** Closes what is open, and gives the focus back to what has opened it; whether there was any. */
export function closeMenu(): boolean {
  const open = openMenu();
  if (open === null) return false;
  open.open = false;
  open.querySelector<HTMLElement>('summary')?.focus();
  return true;
}

/** A click beside an open menu closes it, and does there what it would do anyway. */
export function closeMenuBeside(event: Event) {
  const open = openMenu();
  if (open !== null && !event.composedPath().includes(open)) open.open = false;
}
