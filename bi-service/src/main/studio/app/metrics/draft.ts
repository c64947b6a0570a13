/** Unsaved text, kept in this browser window: it survives a reload and the end of a session. */
export interface Draft {
  text: string;
  /** The metric's tag when the draft was begun. */
  tag: string;
  /** The initial definition from the address, if there was one. */
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
