/** Which way imports go: see README, "The rooms". Types only where it says so. */
const rooms = ['procedures', 'brands', 'workflows', 'activities', 'adapters', 'db', 'api', 'web', 'codec', 'observability'];
const product = { pathNot: '(\\.test\\.tsx?$|/testing/|^testing/|^bench/|^scripts/)' };

/** @param {string} room @param {string[]} allowed rooms it may import, itself aside */
const only = (room, allowed) => ({
  name: `${room}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${room}/`, ...product },
  to: { path: `^(${rooms.filter((other) => other !== room && !allowed.includes(other)).join('|')}|server|worker|config)(/|\\.ts)` },
});

module.exports = {
  forbidden: [
    { name: 'no-circular-values', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'no-orphans-left',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '(^workflows/interceptors/|^scripts/start/temporal-download\\.mjs$|\\.d\\.ts$|\\.config\\.ts$|\\.cjs$|\\.test\\.tsx?$)',
      },
      to: {},
    },
    only('procedures', []),
    {
      name: 'procedures-need-only-zod',
      comment: 'And the numbering plan, to tell which numbers get SMS.',
      severity: 'error',
      from: { path: '^procedures/', ...product },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(zod|libphonenumber-js)/' },
    },
    only('brands', ['procedures']),
    only('codec', []),
    only('workflows', ['procedures', 'brands', 'activities', 'codec']),
    {
      name: 'workflows-take-types-only',
      comment: 'A value imported from these rooms would put zod or Node into the workflow bundle.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '(\\.test\\.ts$|/testing/|^workflows/bundle\\.ts$)' },
      to: { path: '^(procedures|brands|activities|codec)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-need-only-temporal',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '(\\.test\\.ts$|/testing/|^workflows/bundle\\.ts$)' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/@temporalio/(workflow|common)/', dependencyTypesNot: ['type-only'] },
    },
    only('activities', ['procedures', 'brands', 'adapters', 'db', 'codec', 'workflows']),
    {
      name: 'activities-know-workflows-as-types',
      comment: 'The messages that workers send aside.',
      severity: 'error',
      from: { path: '^activities/', ...product },
      to: { path: '^workflows/', pathNot: '^workflows/support-messages\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'activities-see-ports-not-adapters',
      severity: 'error',
      from: { path: '^activities/', ...product },
      to: { path: '^adapters/', pathNot: '/port\\.ts$' },
    },
    only('adapters', ['db', 'procedures', 'activities', 'codec']),
    only('db', ['procedures', 'brands', 'activities', 'codec']),
    only('observability', ['adapters', 'db', 'logging']),
    only('api', ['procedures', 'brands', 'db', 'workflows', 'adapters', 'codec', 'observability']),
    {
      name: 'api-sends-messages-to-workflows',
      severity: 'error',
      from: { path: '^api/', ...product },
      to: { path: '^workflows/', pathNot: '^workflows/(messages|support-messages|search-attributes)\\.ts$' },
    },
    {
      name: 'api-sees-ports-not-adapters',
      comment: 'Checking that a picture is one is part of the port; writing HTML is nobody’s.',
      severity: 'error',
      from: { path: '^api/', ...product },
      to: { path: '^adapters/', pathNot: '(/port\\.ts|^adapters/id-card-reading/image\\.ts|^adapters/http/html\\.ts)$' },
    },
    {
      name: 'web-knows-only-the-http-contract',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(?!web/|node_modules/)', pathNot: '^(path|url|node:)', dependencyTypesNot: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'nothing-leans-on-trials',
      severity: 'error',
      from: { pathNot: '^(bench|chaos|fuzz|scripts)/' },
      to: { path: '^(bench|chaos|fuzz)/' },
    },
    {
      name: 'only-roots-read-the-configuration',
      severity: 'error',
      from: { pathNot: '^(server|worker|config(\\.test)?)\\.ts$|^scripts/search-attributes/|^bench/|^testing/|\\.test\\.ts$' },
      to: { path: '^config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|web/dist|dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
