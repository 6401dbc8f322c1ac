// What has been typed and not yet been sent, on this device: by person and record, for 14 days.
const prefix = 'musichub-kept/'
const days = 14

const all = () => Object.keys(localStorage).filter(name => name.startsWith(prefix))

export const keep = (key, value) => localStorage.setItem(prefix + key, JSON.stringify({ ...value, at: Date.now() }))

export const forget = key => localStorage.removeItem(prefix + key)

export function kept(key) {
  try {
    return JSON.parse(localStorage.getItem(prefix + key))
  } catch {
    return null
  }
}

const read = name => kept(name.slice(prefix.length))

const of = person => all().filter(name => name.startsWith(`${prefix}${person}/`))

// Parts of records that the server does not have.
export const waitingFor = person => of(person).length

// Where they are sent from: the address and title of each page, once.
export const waitingOn = person => [...new Map(of(person).map(read).filter(draft => draft?.page).map(({ page, title }) => [page, title]))]

export const forgetRecord = id => all().filter(name => name.split('/')[2] === id).forEach(name => localStorage.removeItem(name))

export function forgetPerson(person) {
  of(person).forEach(name => localStorage.removeItem(name))
  return pages.forget()
}

// The page itself, so that it opens again without a network.
export const pages = {
  async keepThisOne() {
    if (!('serviceWorker' in navigator)) return
    await navigator.serviceWorker.register('/assets/record-worker.js', { scope: `/${location.pathname.split('/')[1]}/` })
    const worker = await navigator.serviceWorker.ready
    worker.active.postMessage({ keep: location.pathname + location.search, assets: performance.getEntriesByType('resource').map(resource => resource.name).filter(name => name.startsWith(`${location.origin}/assets/`)) })
  },
  async forget() {
    if (!('caches' in window)) return
    for (const name of await caches.keys()) await caches.delete(name)
  }
}

for (const name of all()) {
  const at = read(name)?.at
  if (!at || Date.now() - at > days * 86400000) localStorage.removeItem(name)
}
