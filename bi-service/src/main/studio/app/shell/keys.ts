import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { address } from '../shared/address';
import { StudioElement } from '../shared/element';
import { strings } from '../shared/strings';

interface Target {
  path: string;
  title: string;
  key: string;
}

const SECOND_KEY_MILLIS = 1500;

/** What keys do everywhere: `g` and a letter go to a page, `?` lists the keys. Pages hear of others as events `studio-key`. */
@customElement('pl-keys')
export class Keys extends StudioElement {
  @property({ attribute: false }) pages: Target[] = [];
  @state() private open = false;

  readonly #list = createRef<HTMLDialogElement>();
  #goingSince = -Infinity;
  readonly #pressed = (event: KeyboardEvent) => this.#press(event);

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback() {
    removeEventListener('keydown', this.#pressed);
    super.disconnectedCallback();
  }

  #press(event: KeyboardEvent) {
    const writing = event.composedPath().some((place) => place instanceof HTMLElement && (place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName)));
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.timeStamp - this.#goingSince < SECOND_KEY_MILLIS) {
      const page = this.pages.find(({ key }) => key === event.key);
      this.#goingSince = -Infinity;
      if (page) address.go(page.path);
    } else if (event.key === 'g') {
      this.#goingSince = event.timeStamp;
    } else if (event.key === '?') {
      this.open = true;
    } else {
      document.dispatchEvent(new CustomEvent('studio-key', { detail: event.key }));
    }
  }

  protected override updated() {
    const list = this.#list.value!;
    if (this.open && !list.open) list.showModal();
    if (!this.open && list.open) list.close();
  }

  protected override render() {
    const keys: [string, string][] = [
      ...this.pages.map(({ key, title }): [string, string] => [`g ${key}`, strings.keyGo(title)]),
      ['w', strings.keyWhy()],
      ['t', strings.keyTable()],
      ['?', strings.keyList()],
      ['Esc', strings.keyEscape()],
    ];
    return html`<dialog class="keys" aria-label=${strings.keys()} ${ref(this.#list)} @close=${() => (this.open = false)}>
      <h2>${strings.keys()}</h2>
      <dl>${keys.map(([key, text]) => html`<dt><kbd>${key}</kbd></dt><dd>${text}</dd>`)}</dl>
      <form method="dialog"><button>${strings.close()}</button></form>
    </dialog>`;
  }
}
