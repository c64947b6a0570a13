import { strings } from '../strings';

interface Ends {
  from: string | null;
  to: string | null;
}

/** How a form's fields represent the ends of a window. */
interface Form {
  /** The text of an end in its field. */
  shows: (end: string | null) => string;
  /** The end that a field's text means; null if the text is invalid. */
  reads: (text: string) => string | null;
  at: (end: string) => number;
}

/**
 * Reads the two ends from a form after one field has changed. If a field's text has not changed, its end stays exact, to the second. Null
 * if a field has no valid end; if the ends are in the wrong order, the field says so and the result is null, too.
 */
export function chosenEnds(changed: HTMLInputElement, was: Ends, { shows, reads, at }: Form): { from: string; to: string } | null {
  const fields = [...changed.closest('.ends')!.querySelectorAll('input')];
  fields.forEach((field) => field.setCustomValidity(''));
  const end = (name: 'from' | 'to') => {
    const field = fields.find((one) => one.name === name)!;
    if (field.value === shows(was[name])) return was[name];
    return field.value !== '' && field.validity.valid ? reads(field.value) : null;
  };
  const [from, to] = [end('from'), end('to')];
  if (from === null || to === null) return null;
  if (at(from) < at(to)) return { from, to };
  changed.setCustomValidity(strings.reversed());
  changed.reportValidity();
  return null;
}
