initAll()

// A grid of numbers adds up while it is typed in; the server adds it up again.
for (const table of document.querySelectorAll('table[data-adds-up]')) {
  const rows = [...table.tBodies[0].rows]
  const sums = [...table.tFoot.rows[0].querySelectorAll('output')]
  const sum = numbers => numbers.reduce((all, one) => all + one, 0)
  const write = (output, number) => { output.textContent = number.toLocaleString('en-GB') }
  table.addEventListener('input', () => {
    const numbers = rows.map(row => [...row.querySelectorAll('input:not([type=hidden])')].map(input => parseInt(input.value.replaceAll(',', ''), 10) || 0))
    rows.forEach((row, index) => write(row.querySelector('output'), sum(numbers[index])))
    sums.slice(0, -1).forEach((output, column) => write(output, sum(numbers.map(row => row[column]))))
    write(sums.at(-1), sum(numbers.map(sum)))
  })
}

// The weekday above a date follows what is typed; while it is no date, nothing stands there.
for (const input of document.querySelectorAll('input[data-weekday]')) {
  input.addEventListener('input', () => {
    const [day, month, year] = input.value.trim().split(/[ /.-]+/)
    const date = new Date(`${day} ${/^\d+$/.test(month) ? ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] : month?.slice(0, 3)} ${year}`)
    const hint = document.getElementById(`${input.id}-hint`)
    if (hint) hint.textContent = /^\d{4}$/.test(year) && !isNaN(date) ? date.toLocaleDateString('en-GB', { weekday: 'long' }) : '\u00a0'
  })
}
