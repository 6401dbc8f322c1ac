// Writes wwwroot/assets: one stylesheet, one module, two fonts. Run by the build; see Assets.targets.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const packages = join(root, 'node_modules')
const target = join(here, '..', 'wwwroot', 'assets')
const sass = createRequire(join(root, 'package.json'))('sass')

rmSync(target, { recursive: true, force: true })
for (const folder of ['fonts', 'images']) mkdirSync(join(target, folder), { recursive: true })

const withoutMap = text => text.replace(/\/\/# sourceMappingURL=.*\s*$/, '')
const own = name => readFileSync(join(here, 'scripts', name), 'utf8')

// The exported names of the bundle are its real ones, so our few lines share its module scope: one file, one request.
const govuk = withoutMap(readFileSync(join(packages, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'utf8'))
writeFileSync(join(target, 'hub.js'), `${govuk}\n${own('hub.js')}`)
for (const name of ['areas.js', 'board.js', 'js-enabled.js', 'job-progress.js', 'kept.js', 'record.js', 'record-worker.js', 'sending.js', 'sheet-grid.js']) writeFileSync(join(target, name), own(name))

// The map, for the one page that has it. Its pictures are of controls that the page does not use.
const leaflet = name => withoutMap(readFileSync(join(packages, 'leaflet/dist', name), 'utf8'))
writeFileSync(join(target, 'map.js'), `${leaflet('leaflet.js')}\n${own('map.js')}`)
writeFileSync(join(target, 'leaflet.css'), leaflet('leaflet.css').replace(/^\s*(background-image: url\(images|behavior: url).*$/gm, ''))

for (const weight of [400, 600]) {
  copyFileSync(
    join(packages, `@fontsource/inter/files/inter-latin-${weight}-normal.woff2`),
    join(target, 'fonts', `inter-${weight}.woff2`))
}

copyFileSync(join(here, 'icon.svg'), join(target, 'icon.svg'))
copyFileSync(
  join(packages, '@ministryofjustice/frontend/moj/assets/images/icon-document.svg'),
  join(target, 'images', 'icon-document.svg'))

// Last, because the build takes this file as the sign that all are made.
const { css } = sass.compile(join(here, 'styles', 'hub.scss'), {
  style: 'compressed',
  loadPaths: [root, packages],
  quietDeps: true
})
if (css.includes('data:')) throw new Error('The stylesheet has a data: address, which the content security policy refuses.')
writeFileSync(join(target, 'hub.css'), css)
