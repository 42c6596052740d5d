import { parseArgs } from 'node:util';

/** The words after bin/tour; the texts for people are in bin/tour --help. */
export function options(words, environment = process.env) {
  const { values } = parseArgs({
    args: words,
    options: {
      'base-url': { type: 'string', default: environment.WHISTLEGRID_URL ?? 'http://127.0.0.1:8080' },
      password: { type: 'string', default: environment.WHISTLEGRID_PASSWORD ?? 'whistle-2026' },
      requests: { type: 'string' },
      limit: { type: 'string' },
      parallel: { type: 'string', default: '8' },
      pace: { type: 'string', default: '0' },
      resume: { type: 'boolean', default: false },
      journal: { type: 'string' },
    },
  });
  return {
    base: values['base-url'],
    password: values.password,
    requests: values.requests,
    limit: values.limit === undefined ? Infinity : count('--limit', values.limit),
    parallel: count('--parallel', values.parallel),
    pace: Number(values.pace) * 1000,
    resume: values.resume,
    journal: values.journal,
  };
}

function count(name, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`${name} is a whole number from 1 on, not "${text}"`);
  return Number(text);
}
