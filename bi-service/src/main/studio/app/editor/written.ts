/** JSON on one line. */
export function line(value: unknown): string {
  return JSON.stringify(value, null, 1)?.replace(/\n\s*/g, ' ') ?? 'null';
}

/** JSON with short objects and lists on one line, as people write it. */
export function written(value: unknown, margin = ''): string {
  const short = line(value);
  if (typeof value !== 'object' || value === null || (margin !== '' && margin.length + short.length <= 80)) return short;
  const inner = `${margin}  `;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((one) => inner + written(one, inner)).join(',\n')}\n${margin}]`;
  const fields = Object.entries(value).map(([name, one]) => `${inner}${JSON.stringify(name)}: ${written(one, inner)}`);
  return `{\n${fields.join(',\n')}\n${margin}}`;
}
