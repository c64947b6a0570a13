/** The environment of a test: the browser's language and the machine's zone. */
export interface Place {
  locale?: string;
  zone?: string;
}

interface Test extends Required<Place> {
  name: string;
  steps: () => void | Promise<void>;
}

const tests: Test[] = [];

/** A test, to be run in each of these environments. */
export function test(name: string, steps: () => void | Promise<void>, ...places: Place[]) {
  for (const { locale = 'en-GB', zone = 'UTC' } of places.length > 0 ? places : [{}]) tests.push({ name, steps, locale, zone });
}

/** Equal by value. */
export function same(actual: unknown, expected: unknown, about = '') {
  const [one, other] = [written(actual), written(expected)];
  if (one !== other) throw new Error(`${about ? `${about}: ` : ''}${one} is not ${other}`);
}

export function holds(condition: boolean, about: string) {
  if (!condition) throw new Error(about);
}

function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === undefined) return '(undefined)';
    if (typeof part === 'number' && !Number.isFinite(part)) return `(${part})`;
    if (part instanceof Map || part instanceof Set) return [...part];
    return part;
  });
}

/** The same pseudo-random numbers in each run. */
export function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

Object.assign(globalThis, {
  plumbline: {
    tests: () => tests.map(({ name, locale, zone }, number) => ({ number, name, locale, zone })),
    run: async (number: number): Promise<string | null> => {
      try {
        await tests[number]!.steps();
        return null;
      } catch (failure) {
        return failure instanceof Error ? `${failure.message}\n${failure.stack}` : String(failure);
      }
    },
  },
});
