import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Session } from '../api/bi/index';
import { address } from '../shared/address';
import { api, session } from '../shared/api';
import { StudioElement } from '../shared/element';
import { refusalOf } from '../shared/loading';
import { failure } from '../shared/panel';
import type { Refusal } from '../shared/api';
import { strings } from '../shared/strings';
import './keys';

interface Page {
  name: string;
  title: () => string;
  key: string;
  load: () => Promise<unknown>;
  render: () => unknown;
}

/** The pages in the order of the navigation; each is loaded when it is opened. */
const PAGES: Page[] = [
  {
    name: 'overview',
    title: strings.overview,
    key: 'o',
    load: () => import('../overview/overview'),
    render: () => html`<pl-overview></pl-overview>`,
  },
  {
    name: 'explore',
    title: strings.explore,
    key: 'e',
    load: () => import('../explore/explore'),
    render: () => html`<pl-explore></pl-explore>`,
  },
  {
    name: 'metrics',
    title: strings.metrics,
    key: 'm',
    load: () => import('../metrics/metrics'),
    render: () => html`<pl-metrics></pl-metrics>`,
  },
  {
    name: 'recruiting',
    title: strings.recruiting,
    key: 'r',
    load: () => import('../recruiting/recruiting'),
    render: () => html`<pl-recruiting></pl-recruiting>`,
  },
  {
    name: 'operations',
    title: strings.operations,
    key: 'p',
    load: () => import('../operations/operations'),
    render: () => html`<pl-operations></pl-operations>`,
  },
];

/** The frame: who is logged in, where to go, and the page that the address names. */
@customElement('pl-app')
export class Shell extends StudioElement {
  @state() private session: Session | null = null;
  @state() private refusal: Refusal | null = null;
  @state() private ended = false;
  @state() private loaded = new Set<string>();

  readonly #sessionEnded = () => (this.ended = true);

  override connectedCallback() {
    super.connectedCallback();
    session.addEventListener('ended', this.#sessionEnded);
    addEventListener('focus', this.#returned);
    this.addEventListener('click', follow);
    void this.#ask();
  }

  override disconnectedCallback() {
    session.removeEventListener('ended', this.#sessionEnded);
    removeEventListener('focus', this.#returned);
    this.removeEventListener('click', follow);
    super.disconnectedCallback();
  }

  /** Who has logged in again in another window goes on where they were. */
  readonly #returned = () => this.ended && void this.#ask();

  async #ask() {
    try {
      this.session = await api.session.session();
      this.ended = false;
      this.refusal = null;
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (refusal.status !== 401) this.refusal = refusal;
    }
  }

  protected override addressChanged() {
    const page = this.#page();
    if (page === undefined) return;
    document.title = `${page.title()} · ${strings.product()}`;
    if (!this.loaded.has(page.name)) void page.load().then(() => (this.loaded = new Set([...this.loaded, page.name])));
  }

  #page() {
    return PAGES.find((page) => page.name === address.path.split('/')[1]);
  }

  protected override render() {
    const page = this.#page();
    const open = PAGES.filter((one) => this.session?.pages.includes(one.name));
    return html`
      <a class="skip" href="#content">${strings.skip()}</a>
      <nav class="rail" aria-label=${strings.pages()}>
        <p class="logo">
          <svg width="14" height="22" viewBox="0 0 14 22" aria-hidden="true"><path d="M7 0v13" /><path class="bob" d="M2.5 13h9L7 22z" /></svg>
          <span>${strings.product()}</span>
        </p>
        ${open.map(
          (one) =>
            html`<a href=${address.href(`/${one.name}`)} class=${one === page ? 'on' : ''} aria-current=${one === page ? 'page' : nothing}
              >${one.title()}<kbd aria-hidden="true">g ${one.key}</kbd></a
            >`,
        )}
        ${this.session
          ? html`<p class="who">
              <bdi>${this.session.user}</bdi>
              <a class="out" href="/logout">${strings.logout()}</a>
            </p>`
          : nothing}
      </nav>
      <main id="content" tabindex="-1">
        ${this.ended
          ? html`<p class="notice bad" role="alert">
              <b>${strings.ended()}</b> ${strings.endedText()}
              <a href="/overview" target="_blank" rel="opener">${strings.loginAgain()}</a>
            </p>`
          : nothing}
        ${address.ignored.length > 0
          ? html`<p class="notice" role="status">
              ${strings.ignored([...new Set(address.ignored.map(({ name }) => name))].join(', '))}
              <a href=${address.here()}>${strings.dismiss()}</a>
            </p>`
          : nothing}
        ${this.refusal ? failure(this.refusal, () => void this.#ask()) : nothing}
        ${this.session ? this.#content(page, open) : nothing}
      </main>
      <pl-keys .pages=${open.map(({ name, title, key }) => ({ path: `/${name}`, title: title(), key }))}></pl-keys>
    `;
  }

  #content(page: Page | undefined, open: Page[]) {
    if (page === undefined) return html`<h1>${strings.notFound()}</h1>`;
    if (!open.includes(page)) {
      return html`<h1>${strings.forbidden(page.title())}</h1>
        <p>${open.length > 0 ? strings.forbiddenText() : strings.noPages()}</p>
        <ul class="open">
          ${open.map((one) => html`<li><a href=${address.href(`/${one.name}`)}>${one.title()}</a></li>`)}
        </ul>`;
    }
    return this.loaded.has(page.name) ? page.render() : nothing;
  }
}

/** Links between pages change the address without loading anything anew. */
function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.hash || link.pathname === '/logout' || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  address.follow(link.pathname + link.search);
}
