// What was typed on this device and not sent is sent from whichever page is open, once there is a network: an area of an audit needs nothing but its
// answers. What somebody else has changed too, or what is refused, waits until its own page is opened, which asks.
import { keep, kept, pages, sendable } from './kept.js'

// One page at a time; the page that is being left gives way to the next.
export const sendWaiting = (person, token, here) => token && navigator.locks?.request('musichub-sending', async () => {
  for (const [key, draft] of sendable(person)) {
    if (draft.page !== here && !await send(key, draft, token)) return
  }
})

// False where there is no network: then the rest need not be tried.
async function send(key, draft, token) {
  const answer = await fetch(draft.later, {
    method: 'POST',
    body: new URLSearchParams([['__RequestVerificationToken', token], [draft.field, draft.stamp], ...draft.answers]),
    headers: { accept: 'application/json' },
    redirect: 'manual'
  }).catch(() => null)
  const result = answer?.headers.get('content-type')?.includes('json') ? await answer.json() : null
  const now = kept(key)
  // In another tab something was typed meanwhile: then that is sent.
  if (!result || !now || JSON.stringify(now.answers) !== JSON.stringify(draft.answers)) return answer !== null
  const stamp = result.stamps?.[draft.part]
  if (answer.ok) keep(key, { ...now, stamp, older: [...new Set([...now.older ?? [], draft.stamp])].filter(known => known !== stamp), saved: { at: result.at, state: result.states?.[draft.part] } })
  else keep(key, { ...now, asks: result.problems?.join(' ') ?? true })
  if (answer.ok) pages.keepAgain(draft.page)
  dispatchEvent(new Event('musichub-sent'))
  return true
}
