import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { createRef, ref } from 'lit/directives/ref.js';
import { address } from '../address';
import { api } from '../data/api';
import { Loading } from '../data/loading';
import { StudioElement } from '../part/element';
import { visible } from '../part/raw';
import { strings } from '../strings';

interface Place {
  path: string;
  title: string;
  /** Its kind, next to its title. */
  kind: string;
  said?: string;
}

const MOST = 12;
const METRICS = 500;

/** Finds pages and metrics: a text box, with a list under it for the arrow keys. */
@customElement('pl-search')
export class Search extends StudioElement {
  @property({ attribute: false }) pages: { path: string; title: string; key: string }[] = [];
  @state() private open = false;
  @state() private sought = '';
  @state() private at = 0;

  readonly #box = createRef<HTMLDialogElement>();
  #before: Element | null = null;

  readonly #metrics = new Loading<Place[]>(this, async (signal) => {
    const { items } = await api.metrics.listMetrics({ size: METRICS }, { signal });
    return items.map(({ key, title, description }) => ({ path: `/metrics/${key}`, title, kind: strings.metric(), said: description }));
  });

  show() {
    const box = this.#box.value!;
    if (box.open) return;
    this.#before = document.activeElement;
    this.open = true;
    this.sought = '';
    this.at = 0;
    void this.#metrics.again();
    box.showModal();
    box.querySelector('input')?.focus();
  }

  #found(): Place[] {
    const pages = this.pages.map(({ path, title }) => ({ path, title, kind: strings.page() }));
    const sought = this.sought.trim().toLocaleLowerCase();
    const fits = ({ title, path, said = '' }: Place) => [title, path, said].some((text) => text.toLocaleLowerCase().includes(sought));
    const begins = ({ title }: Place) => Number(!title.toLocaleLowerCase().startsWith(sought));
    return [...pages, ...(this.#metrics.value ?? [])]
      .filter(fits)
      .sort((one, other) => begins(one) - begins(other))
      .slice(0, MOST);
  }

  #pressed(event: KeyboardEvent, found: Place[]) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.at = (this.at + step + found.length) % Math.max(1, found.length);
      void this.updateComplete.then(() => this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const place = found[this.at];
      if (place) this.#go(place);
    }
  }

  #go({ path }: Place) {
    this.#before = null;
    this.#box.value!.close();
    address.go(path);
  }

  #closed() {
    // Browsers send the event later, when it may be open again.
    if (this.#box.value!.open) return;
    this.open = false;
    if (this.#before instanceof HTMLElement && this.#before.isConnected) this.#before.focus();
  }

  protected override render() {
    const found = this.open ? this.#found() : [];
    const at = Math.min(this.at, found.length - 1);
    return html`<dialog
      class="search"
      aria-label=${strings.search()}
      ${ref(this.#box)}
      @close=${() => this.#closed()}
      @click=${(event: MouseEvent) => event.target === this.#box.value && this.#box.value?.close()}
    >
      <input
        type="text"
        role="combobox"
        aria-expanded=${found.length > 0 ? 'true' : 'false'}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant=${found.length > 0 ? `found-${at}` : nothing}
        aria-label=${strings.search()}
        placeholder=${strings.search()}
        autocomplete="off"
        spellcheck="false"
        .value=${this.sought}
        @input=${(event: Event) => {
          this.sought = (event.target as HTMLInputElement).value;
          this.at = 0;
        }}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event, found)}
      />
      <ul id="found" role="listbox" aria-label=${strings.found()}>
        ${found.map(
          (place, index) => html`<li
            id="found-${index}"
            role="option"
            aria-selected=${index === at ? 'true' : 'false'}
            @pointermove=${() => (this.at = index)}
            @click=${() => this.#go(place)}
          >
            <bdi>${visible(place.title)}</bdi> <span class="cnt">${place.kind}</span>
            ${place.said ? html`<span class="said">${visible(place.said)}</span>` : nothing}
          </li>`,
        )}
      </ul>
      <p class="cnt" role="status">
        ${this.#metrics.refusal ? strings.metricsAway() : found.length === 0 && this.open ? strings.nothingFound() : strings.foundCount(found.length)}
      </p>
    </dialog>`;
  }
}
