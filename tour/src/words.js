import { readFileSync } from 'node:fs';

/** Everything people read in Chinese, beside its English. */
export const WORDS = JSON.parse(readFileSync(new URL('../messages.json', import.meta.url), 'utf8'));

/** 受理 reported */
export function both(kind, key) {
  return (WORDS[kind][key] ?? [key]).join(' ');
}

/** How many columns a text takes: a Chinese character takes two. */
export function columns(text) {
  return [...text].reduce((sum, letter) => sum + (isWide(letter.codePointAt(0)) ? 2 : 1), 0);
}

/** Filled with blanks, or cut with an ellipsis, to exactly so many columns. */
export function fit(text, width) {
  if (columns(text) <= width) return text + ' '.repeat(width - columns(text));
  let kept = '';
  for (const letter of text) {
    if (columns(kept + letter) > width - 1) break;
    kept += letter;
  }
  return fit(`${kept}…`, width);
}

function isWide(code) {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6)
  );
}
