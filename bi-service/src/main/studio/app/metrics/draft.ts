/** What somebody has typed and not saved, kept in this window: a reload or the end of a session takes none of it. */
export interface Draft {
  text: string;
  /** What the metric was when it was begun. */
  tag: string;
  /** The definition that it was begun with, where the address gave one. */
  given: string | null;
}

const KEPT = 'studio-draft';

function place(key: string, base: number) {
  return `${KEPT}/${key}/${base}`;
}

export function keptDraft(key: string, base: number): Draft | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(key, base)) ?? 'null') as Partial<Draft> | null;
    return typeof kept?.text === 'string' && typeof kept.tag === 'string' ? { text: kept.text, tag: kept.tag, given: kept.given ?? null } : null;
  } catch {
    return null;
  }
}

export function keep(key: string, base: number, draft: Draft) {
  sessionStorage.setItem(place(key, base), JSON.stringify(draft));
}

export function forget(key: string, base: number) {
  sessionStorage.removeItem(place(key, base));
}
