/** The layers of DESIGN.md as rules: an arrow that is not listed there fails `npm run check`. */
const libraries = {
  contract: ['zod'],
  text: ['approx-string-match'],
  core: [
    'minisearch',
    '@orama/stemmers',
    'lowdb$',
    'htmlparser2',
    'chardet',
    'iconv-lite',
    'franc',
    'csv-parse',
    'fflate',
    'mammoth',
    'postal-mime',
    'read-excel-file',
    'unpdf',
    'yaml',
  ],
  node: ['lowdb', 'modern-tar', 'yauzl', 'yazl', 'env-paths'],
  server: [],
  cli: ['commander', 'csv-parse'],
  main: ['electron'],
  preload: ['electron'],
  renderer: ['react', 'react-dom', 'react-aria-components', '@tanstack/', 'lucide-react'],
}
const layers = {
  contract: [],
  text: [],
  core: ['contract', 'text'],
  node: ['core', 'contract'],
  server: ['contract'],
  cli: ['node', 'server', 'core', 'contract'],
  main: ['node', 'server', 'core', 'contract'],
  preload: ['contract'],
  renderer: ['contract', 'text'],
}
/** Layers that run where Node is. */
const mayUseNode = ['node', 'server', 'cli', 'main']
const tests = '\\.(test|property\\.test)\\.tsx?$|/testing/'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?' } },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-only-${['itself', ...allowed].join('-')}`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: tests },
      to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
    })),
    ...Object.entries(libraries).map(([layer, allowed]) => ({
      name: `${layer}-libraries`,
      severity: 'error',
      from: { path: `^src/${layer}/`, pathNot: tests },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        ...(allowed.length > 0
          ? {
              pathNot: allowed.map(
                (name) => `node_modules/(@types/)?${name === 'lowdb$' ? 'lowdb/lib/(core|index)' : name}`,
              ),
            }
          : {}),
      },
    })),
    {
      name: 'portable-layers-use-no-node',
      severity: 'error',
      from: { path: '^src/', pathNot: [`^src/(${mayUseNode.join('|')})/`, tests] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'preload-imports-types-only',
      severity: 'error',
      from: { path: '^src/preload/', pathNot: tests },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-only-in-main-and-preload',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(main|preload)/' },
      to: { path: 'node_modules/electron/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
