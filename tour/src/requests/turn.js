/** A number from a request's id that is the same in every run: whose turn it is, how far an open matter has come. */
export function turnOf(id, ways) {
  let hash = 2_166_136_261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0), 16_777_619) >>> 0;
  return (hash >>> 8) % ways;
}
