// On the page of a job that goes on: asks how far it is, says so, and shows the page anew when there is an outcome.
// Without this script the link "Check again" does the same.
const box = document.querySelector('[data-progress]')
const words = box.querySelector('[data-progress-words]')
const bar = box.querySelector('progress')

async function ask() {
  let answer
  try {
    answer = await fetch(box.dataset.progress, { headers: { accept: 'application/json' } })
  } catch {
    // The network or the server is away for a moment.
  }
  if (answer?.ok && !answer.redirected) {
    const progress = await answer.json()
    if (progress.isSettled) return location.reload()
    bar.value = progress.percent
    if (words.textContent !== progress.words) words.textContent = progress.words
  }
  setTimeout(ask, 1500)
}

setTimeout(ask, 1000)
