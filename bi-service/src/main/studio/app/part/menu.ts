import { html, nothing, type TemplateResult } from 'lit';

interface Menu {
  /** The visible label. */
  label: unknown;
  /** Its purpose, if the label alone does not say it. */
  name?: string;
  kind?: string;
  content: unknown;
  /** Called when it is opened, to load what is needed only then. */
  opened?: () => void;
  /** Whether its content may overflow and has nothing to focus: then keys scroll it. */
  scrolls?: boolean;
}

/** A menu under its label; only one is open at a time, and Escape or a click elsewhere closes it. */
export function menu({ label, name, kind, content, opened, scrolls = false }: Menu): TemplateResult {
  return html`<details class="menu ${kind ?? ''}" name="menu" @toggle=${(event: ToggleEvent) => event.newState === 'open' && opened?.()}>
    <summary>${name ? html`<span class="sr">${name}: </span>` : ''}${label}</summary>
    <div class="sheet" tabindex=${scrolls ? 0 : nothing} role=${scrolls ? 'region' : nothing} aria-label=${scrolls ? (name ?? nothing) : nothing}>${content}</div>
  </details>`;
}

function openMenu(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('details.menu[open]');
}

/** Closes the open menu and returns the focus to its label. Returns whether one was open. */
export function closeMenu(): boolean {
  const open = openMenu();
  if (open === null) return false;
  open.open = false;
  open.querySelector<HTMLElement>('summary')?.focus();
  return true;
}

/** A click outside an open menu closes it, and still has its usual effect. */
export function closeMenuBeside(event: Event) {
  const open = openMenu();
  if (open !== null && !event.composedPath().includes(open)) open.open = false;
}
