import type { Session } from '../api/bi/index';

/** The user of the page, once known. */
class Who {
  session: Session | null = null;

  /** Whether the user may open a page. */
  may(page: string): boolean {
    return this.session?.pages.includes(page) ?? false;
  }
}

export const who = new Who();
