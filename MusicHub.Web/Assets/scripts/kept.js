// What has been typed on this device and not yet been sent, or is newer than the page that opens without a network: by person and record, for 14 days.
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
const waiting = person => of(person).map(read).filter(draft => draft && !draft.saved)

export const waitingFor = person => waiting(person).length

// Of records whose names begin so: the sections of one survey, the areas of one audit.
export const waitingOf = (person, start) => of(person).filter(name => name.split('/')[2].startsWith(start) && read(name) && !read(name).saved).length

// The server has taken some of them since that moment, in milliseconds.
export const sentOf = (person, start, since) => of(person).some(name => name.split('/')[2].startsWith(start) && read(name)?.saved && read(name).at >= since)

// Where they are sent from: the address and title of each page, once, and whether it has something to ask first. Of what any page sends, the whole that
// the parts belong to, with how many they are. With what was written, so that it can be read where its page has no place for it any more.
export function waitingOn(person, isShown) {
  const told = new Map()
  for (const name of of(person)) {
    const key = name.slice(prefix.length)
    const { page, title, asks, whole, words, saved } = read(name) ?? {}
    if (!page || saved || isShown(page, key)) continue
    const at = !whole || asks ? page : whole.page
    const entry = told.get(at) ?? { title: at === page ? title : whole.title, parts: 0, texts: [] }
    told.set(at, { ...entry, asks: entry.asks || asks, parts: entry.parts + (at === page ? 0 : 1), texts: [...entry.texts, { key, words: words ?? [] }] })
  }
  return told
}

// Those that need not be opened to be sent, by their keys.
export const sendable = person => of(person).map(name => [name.slice(prefix.length), read(name)]).filter(([, draft]) => draft?.later && !draft.saved && !draft.asks)

export const forgetRecord = id => all().filter(name => name.split('/')[2] === id).forEach(name => localStorage.removeItem(name))

export function forgetPerson(person) {
  of(person).forEach(name => localStorage.removeItem(name))
  return pages.forget()
}

// The page itself, so that it opens again without a network.
export const pages = {
  // And those that belong to it, such as the other sections of a survey, with the scripts that only they have. Says whether all of them are kept.
  async keepThisOne(others, scripts = []) {
    if (!('serviceWorker' in navigator)) return false
    const scopes = new Set([location.pathname, ...others].map(page => `/${page.split('/')[1]}/`))
    for (const scope of scopes) await navigator.serviceWorker.register('/assets/record-worker.js', { scope })
    const worker = await navigator.serviceWorker.ready
    const assets = performance.getEntriesByType('resource').map(resource => resource.name).filter(name => name.startsWith(`${location.origin}/assets/`))
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise(resolve => { port1.onmessage = ({ data }) => resolve(data) })
    worker.active.postMessage({ keep: [location.pathname + location.search, ...others], assets: [...assets, ...scripts] }, [port2])
    return answer
  },
  // One that has been saved by its button is no longer what was kept of it.
  async keepAgain(page) {
    const keeper = await navigator.serviceWorker?.getRegistration(page)
    keeper?.active?.postMessage({ keep: [page], assets: [] })
  },
  has: async page => 'caches' in window && await caches.match(location.origin + page) !== undefined,
  async forget() {
    if (!('caches' in window)) return
    for (const name of await caches.keys()) await caches.delete(name)
  }
}

for (const name of all()) {
  const at = read(name)?.at
  if (!at || Date.now() - at > days * 86400000) localStorage.removeItem(name)
}
