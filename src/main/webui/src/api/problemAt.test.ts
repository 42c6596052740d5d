import { describe, expect, it } from 'vitest'
import { Problem } from './problem'
import { problemAt } from './problemAt'

describe('a refusal at its field', () => {
  const refused = new Problem('ladder-rung-wrong', 422, 'Not right', 'Supervising: signed by a post.', '/rungs/2/signing')

  it('is said at the field and at what holds it', () => {
    expect(problemAt(refused, '/rungs/2/signing')).toBe('Supervising: signed by a post.')
    expect(problemAt(refused, '/rungs/2')).toBe('Supervising: signed by a post.')
  })

  it('is said nowhere else', () => {
    expect(problemAt(refused, '/rungs/1')).toBeUndefined()
    expect(problemAt(refused, '/rungs/2/sign')).toBeUndefined()
    expect(problemAt(undefined, '/rungs')).toBeUndefined()
  })

  it('speaks of each violation where it is', () => {
    const invalid = new Problem('input-invalid', 400, 'Two fields', 'Two', '/pattern', [
      { where: '/pattern', message: 'must match' },
      { where: '/reason', message: 'must not be blank' },
    ])
    expect(problemAt(invalid, '/reason')).toBe('must not be blank')
    expect(problemAt(invalid, '/pattern')).toBe('must match')
  })
})
