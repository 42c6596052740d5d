import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../i18n/admin.en.json'
import zh from '../i18n/admin.zh.json'
import { bySubject, readDuration, writeDuration } from './rules'

const entry = (subject: string, value: string, validFrom: string) => ({ name: 'unit.review', subject, value, validFrom, setBy: 'admin', setAt: validFrom, reason: '' })

describe('the values of a rule', () => {
  it('are parted into what was, what is and what will be', () => {
    const [everybody, water] = bySubject(
      [entry('water', 'ALWAYS', '2026-12-01T00:00:00Z'), entry('*', 'NEVER', '1970-01-01T00:00:00Z'), entry('*', 'HANDLER', '2026-11-01T00:00:00Z')],
      'unit.review',
      Date.parse('2026-11-24T00:00:00Z'),
    )
    expect(everybody).toMatchObject({ subject: '*', now: { value: 'HANDLER' }, past: [{ value: 'NEVER' }], coming: [] })
    expect(water).toMatchObject({ subject: 'water', now: null, coming: [{ value: 'ALWAYS' }] })
  })
})

describe('a duration', () => {
  it.each(['P30D', 'PT30M', 'PT2H', 'P1DT2H30M', 'PT0M'])('%s is written as it is read', (iso) => {
    expect(writeDuration(readDuration(iso)!)).toBe(iso)
  })

  it('is none where it is not one', () => {
    expect([readDuration('30'), readDuration('P')]).toEqual([undefined, undefined])
  })
})

describe('every rule that is shipped', () => {
  const migrations = new URL('../../../resources/db/migration/', import.meta.url)
  const shipped = readdirSync(migrations)
    .filter((file) => file.endsWith('.sql'))
    .flatMap((file) => readFileSync(new URL(file, migrations), 'utf8').split(';'))
    .filter((statement) => statement.includes('insert into platform.rule_kind'))
    .flatMap((statement) => [...statement.matchAll(/\('([a-z]+(?:\.[a-z-]+)+)', '[A-Z]+'/g)].map((match) => match[1]!))

  it('is found in the migrations', () => expect(shipped).toContain('unit.review'))

  it.each(shipped)('%s is explained in Chinese and English', (name) => {
    for (const words of [zh, en]) {
      for (const part of ['name', 'about'] as const) {
        const found = name.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], words.admin.rule[part])
        expect([name, part, typeof found]).toEqual([name, part, 'string'])
      }
    }
  })
})
