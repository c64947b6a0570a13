import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { address } from '../address';
import { StudioElement } from '../part/element';
import { closeMenu, closeMenuBeside } from '../part/menu';
import { strings } from '../strings';
import type { Search } from './search';
import './search';

interface Target {
  path: string;
  title: string;
  key: string;
}

const SECOND_KEY_MILLIS = 1500;

/**
 * Keys that work everywhere: `g` and a letter open a page, `/` searches, `?` lists the keys. Pages receive other keys as events
 * `studio-key`.
 */
@customElement('pl-keys')
export class Keys extends StudioElement {
  @property({ attribute: false }) pages: Target[] = [];
  @state() private open = false;

  readonly #list = createRef<HTMLDialogElement>();
  readonly #search = createRef<Search>();
  #before: Element | null = null;
  #goingSince = -Infinity;
  readonly #pressed = (event: KeyboardEvent) => this.#press(event);
  readonly #asked = () => this.#search.value!.show();

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#pressed);
    addEventListener('pointerdown', closeMenuBeside);
    document.addEventListener('studio-search', this.#asked);
  }

  override disconnectedCallback() {
    removeEventListener('keydown', this.#pressed);
    removeEventListener('pointerdown', closeMenuBeside);
    document.removeEventListener('studio-search', this.#asked);
    super.disconnectedCallback();
  }

  #press(event: KeyboardEvent) {
    if (event.key === 'Escape' && !document.querySelector('dialog:modal') && closeMenu()) return;
    const writing = event.composedPath().some((place) => place instanceof HTMLElement && (place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName)));
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    // A modal dialog receives all keys.
    if (document.querySelector('dialog:modal')) return;
    if (event.timeStamp - this.#goingSince < SECOND_KEY_MILLIS) {
      const page = this.pages.find(({ key }) => key === event.key);
      this.#goingSince = -Infinity;
      if (page) address.go(page.path);
    } else if (event.key === 'g') {
      this.#goingSince = event.timeStamp;
    } else if (event.key === '?') {
      this.open = true;
    } else if (event.key === '/') {
      event.preventDefault();
      this.#search.value!.show();
    } else {
      document.dispatchEvent(new CustomEvent('studio-key', { detail: event.key }));
    }
  }

  protected override updated() {
    const list = this.#list.value!;
    if (this.open && !list.open) {
      this.#before = document.activeElement;
      list.showModal();
    }
    if (!this.open && list.open) list.close();
  }

  #closed() {
    this.open = false;
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
  }

  protected override render() {
    const keys: [string, string][] = [
      ['/', strings.keySearch()],
      ...this.pages.map(({ key, title }): [string, string] => [`g ${key}`, strings.keyGo(title)]),
      ['w', strings.keyWhy()],
      ['t', strings.keyTable()],
      ['← →', strings.keyWalk()],
      ['Shift ← →', strings.keySpan()],
      ['Enter', strings.keyTakeSpan()],
      ['Shift Click', strings.keyAdd()],
      ['?', strings.keyList()],
      ['Esc', strings.keyEscape()],
    ];
    return html`<dialog class="keys" aria-label=${strings.keys()} ${ref(this.#list)} @close=${() => this.#closed()}>
        <h2>${strings.keys()}</h2>
        <dl>${keys.map(([key, text]) => html`<dt>${key.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${text}</dd>`)}</dl>
        <form method="dialog"><button>${strings.close()}</button></form>
      </dialog>
      <pl-search .pages=${this.pages} ${ref(this.#search)}></pl-search>`;
  }
}
