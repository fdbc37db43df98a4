#!/usr/bin/env node
// The console's types of the API: reads an OpenAPI document on standard input, writes TypeScript on standard output. What
// can go wrong is left out: the console takes any problem in one shape, in one place.
import { json } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';

const document = await json(process.stdin);
for (const path of Object.values(document.paths))
  for (const operation of Object.values(path))
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, { headers: _, ...response }]) => [status, response]),
    );

const types = await openapiTS(document, {
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  defaultNonNullable: false,
});
process.stdout.write(
  `// Printed from the OpenAPI document by scripts/client-types.mjs; a test compares the two.\n${astToString(types)}`,
);
