// What was typed on this device and not sent is sent from whichever page is open, once there is a network: an area of an audit needs nothing but its
// answers. What somebody else has changed too, or what is refused, waits until its own page is opened, which asks.
import { keep, kept, pages, sendable } from './kept.js'

// One page at a time; the page that is being left gives way to the next.
export const sendWaiting = (person, token, here) => token && navigator.locks?.request('musichub-sending', async () => {
  for (const [key, draft] of sendable(person)) {
    if (draft.page !== here && !await send(key, draft, token)) return
  }
})

const post = (address, body) => fetch(address, { method: 'POST', body: new URLSearchParams(body), headers: { accept: 'application/json' }, redirect: 'manual' }).catch(() => null)

export const resultOf = async answer => answer?.headers.get('content-type')?.includes('json') ? await answer.json() : null

// What was sent, and had no answer, may have reached the server: it is sent again as it was, before what was typed since, so that nobody is asked to choose
// between two saves of their own.
export async function deliver(key, part, address, token, field, draft, restamp = () => {}) {
  let { stamp, lost } = draft
  if (lost && JSON.stringify(lost) !== JSON.stringify(draft.answers)) {
    const first = await post(address, [['__RequestVerificationToken', token], [field, stamp], ...lost])
    if (!first) return null
    const result = await resultOf(first)
    const { lost: _, ...now } = kept(key) ?? {}
    const older = [...new Set([...now.older ?? [], stamp])]
    if (first.ok && result) restamp(stamp = result.stamps[part])
    if (kept(key)) keep(key, { ...now, stamp, older: older.filter(known => known !== stamp) })
  }
  const answer = await post(address, [['__RequestVerificationToken', token], [field, stamp], ...draft.answers])
  const { lost: _, ...now } = kept(key) ?? {}
  if (kept(key)) keep(key, answer ? now : { ...now, lost: draft.answers })
  return answer
}

// False where there is no network: then the rest need not be tried.
async function send(key, draft, token) {
  const answer = await deliver(key, draft.part, draft.later, token, draft.field, draft)
  const result = await resultOf(answer)
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
