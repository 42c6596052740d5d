import { beforeEach, describe, expect, it, vi } from 'vitest'

function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    setItem: (key: string, value: string) => kept.set(key, value),
    getItem: (key: string) => kept.get(key) ?? null,
    clear: () => kept.clear(),
  } as unknown as Storage
}

describe('leaving a shared desk', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', storage())
    vi.stubGlobal('sessionStorage', storage())
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })))
  })

  it('leaves neither the session nor a draft with a name and a number behind', async () => {
    const { me, signOut } = await import('./session')
    sessionStorage.setItem('whistlegrid.report', '{"name":"王女士","phone":"13800001234"}')
    await signOut()
    expect(me.value).toBeNull()
    expect(sessionStorage.getItem('whistlegrid.report')).toBeNull()
  })
})
