// Opens the page of a visit's record, its correction or note, an audit and its areas, a survey or its section without a network, as it was last seen. Nothing else is answered from here.
const store = 'musichub-records'
const days = 14
const isRecord = url => /^\/visits\/(together\/)?[0-9a-f-]{36}\/(record|correct|note\/write)$/.test(url.pathname) || (url.pathname === '/visits/record' && url.searchParams.has('school')) || /^\/audits\/[0-9a-f-]{36}(\/areas\/\d+)?$/.test(url.pathname) || /^\/schools\/[0-9a-f-]{36}\/survey\/\d{4}(\/sections\/\d+)?$/.test(url.pathname)

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('message', event => event.waitUntil((async () => {
  const cache = await caches.open(store)
  for (const request of await cache.keys()) {
    const kept = await cache.match(request)
    if (Date.now() - new Date(kept.headers.get('date')) > days * 86400000) await cache.delete(request)
  }
  await Promise.all([...event.data.keep, ...event.data.assets].map(async address => {
    const response = await fetch(address).catch(() => null)
    // What leads elsewhere, such as to sign in, is not that page.
    if (response?.ok && !response.redirected) await cache.put(address, response)
  }))
  const there = await Promise.all(event.data.keep.map(address => cache.match(address)))
  event.ports[0]?.postMessage(there.every(page => page !== undefined))
})()))

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== location.origin) return
  if (event.request.mode === 'navigate' ? isRecord(url) : url.pathname.startsWith('/assets/')) event.respondWith(answer(event.request, isRecord(url)))
})

async function answer(request, isPage) {
  const cache = await caches.open(store)
  try {
    const response = await fetch(request)
    if (isPage && response.ok && !response.redirected) await cache.put(request, response.clone())
    return response
  } catch (failure) {
    const kept = await cache.match(request, { ignoreVary: true })
    if (kept) return kept
    throw failure
  }
}
