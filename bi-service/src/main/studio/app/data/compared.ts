interface Counted {
  group: string | null;
  value: number | null;
}

/** Groups with their earlier values. For a count, a group that is missing on one side is 0 there, so that both sides add up. */
export function compared<T extends Counted>(now: T[], then: T[] | null, counts: boolean): (T & { previous: number | null })[] {
  if (then === null) return now.map((one) => ({ ...one, previous: null }));
  const nothing = counts ? 0 : null;
  const earlier = new Map(then.map(({ group, value }) => [group, value]));
  const present = new Set(now.map(({ group }) => group));
  const gone = counts ? then.filter(({ group }) => !present.has(group)).map((one) => ({ ...one, value: 0 })) : [];
  return [...now, ...gone].map((one) => ({ ...one, previous: earlier.get(one.group) ?? nothing }));
}
