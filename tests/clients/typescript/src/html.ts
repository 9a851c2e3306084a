import { escapeHTML } from '@portabletext/to-html';

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | null | false | readonly Value[];

/** HTML in which every value is escaped, unless it is HTML itself; null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? written(values[index] ?? null) : '')).join(''));
}

function written(value: Value): string {
  if (value === null || value === false)
    return '';
  if (value instanceof Html)
    return value.text;
  return typeof value === 'object' ? value.map(written).join('') : escapeHTML(String(value));
}
