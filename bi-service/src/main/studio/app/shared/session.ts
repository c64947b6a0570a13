import type { Session } from '../api/bi/index';

/** Who looks at the page, once that is known. */
class Who {
  session: Session | null = null;

  /** Whether a page is open to them. */
  may(page: string): boolean {
    return this.session?.pages.includes(page) ?? false;
  }
}

export const who = new Who();
