/** Import direction, as the architecture page says it: engine <- supabase <- server; addin reads parts of engine; nothing imports addin. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'engine-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^engine/' },
      to: { path: '^(server|addin|supabase|bench|e2e|scripts)/' },
    },
    {
      name: 'engine-has-no-node',
      severity: 'error',
      from: { path: '^engine/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'supabase-reads-the-domain-alone',
      severity: 'error',
      from: { path: '^supabase/' },
      to: { path: '^(server|addin|bench|engine/(?!domain/))' },
    },
    { name: 'server-reads-no-addin', severity: 'error', from: { path: '^server/' }, to: { path: '^addin/' } },
    {
      name: 'nothing-imports-the-addin',
      severity: 'error',
      from: { pathNot: '^(addin|e2e)/' },
      to: { path: '^addin/' },
    },
    {
      name: 'addin-reads-the-browser-safe-parts',
      severity: 'error',
      from: { path: '^addin/' },
      to: {
        path: '^engine/(?!domain/|specialties/|workbook/|check\\.ts|rules/|rulesets/|objective/|request-faults\\.ts|affinity/|xlsx/|calendar/|exports/)',
      },
    },
    {
      name: 'one-door-to-highs',
      severity: 'error',
      from: { path: '^(engine|server|addin|supabase)/', pathNot: '^engine/solver/' },
      to: { path: 'node_modules/highs' },
    },
    {
      name: 'one-door-to-exceljs',
      severity: 'error',
      from: { path: '^(engine|server|addin)/', pathNot: '^(engine/xlsx/|server/xlsx/)' },
      to: { path: 'node_modules/exceljs' },
    },
    {
      name: 'one-door-to-esbuild',
      severity: 'error',
      from: { path: '^(engine|server|addin|supabase)/', pathNot: '^server/threads/' },
      to: { path: 'node_modules/esbuild' },
    },
    {
      name: 'one-door-to-date-holidays',
      severity: 'error',
      from: { path: '^(engine|server|addin)/', pathNot: '^engine/calendar/' },
      to: { path: 'node_modules/date-holidays' },
    },
    {
      name: 'one-door-to-ical-generator',
      severity: 'error',
      from: { path: '^(engine|server|addin)/', pathNot: '^engine/exports/' },
      to: { path: 'node_modules/ical-generator' },
    },
    {
      name: 'one-door-to-papaparse',
      severity: 'error',
      from: { path: '^(engine|server|addin|supabase)/', pathNot: '^engine/csv/|\\.test\\.ts$' },
      to: { path: 'node_modules/papaparse' },
    },
    {
      name: 'one-door-to-office-js',
      severity: 'error',
      from: { path: '^addin/', pathNot: '^addin/(host/|excel/)' },
      to: { path: 'node_modules/@microsoft/office-js' },
    },
    {
      name: 'one-door-to-supabase-js',
      severity: 'error',
      from: { path: '^addin/', pathNot: '^addin/data/' },
      to: { path: 'node_modules/@supabase' },
    },
    {
      name: 'the-checker-shares-nothing-with-the-algorithm',
      severity: 'error',
      from: { path: '^engine/(check[./]|plan/|request-faults|answer\\.|rules/|objective/)' },
      to: { path: '^engine/((algorithm|solver|explain)/|solve\\.ts)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // TypeScript 7 has no parser that dependency-cruiser can use; without this it would read no .ts file at all.
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
