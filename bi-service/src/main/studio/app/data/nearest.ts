/** The known name most similar to the given text; null if none is similar. */
export function nearest(written: string, known: readonly string[]): string | null {
  const sought = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(sought.length / 2)) + 1;
  for (const name of known) {
    const far = distance(sought, name.toLowerCase());
    if (far < least) [best, least] = [name, far];
  }
  return best;
}

/** The number of edits between two texts. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length]!;
}
