import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, type StandardSchemaConverter, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { BEFORE_ANY_ROUTE, STATUSES } from '../problems/codes';
import { problem } from '../problems/problem';
import { CITIZEN_COOKIE, SESSION_COOKIE } from '../session/session-cookies';
import { CITIZEN_SCHEME, SESSION_SCHEME, TOKEN_SCHEME } from './endpoint';

const DESCRIPTION = `Complaints about vaccination records: lodge, act, track, report.

Problems are RFC 9457 with a stable \`code\`, in the language of \`lang\` or Accept-Language (hi, en).
Writes take an \`Idempotency-Key\`; actions take \`If-Match\` with the ETag of the complaint. Lists page by cursor.
Requests are limited by account, or by address for whoever is not signed in: \`RateLimit-Policy\` and \`RateLimit\` say how far.

Any address can answer ${BEFORE_ANY_ROUTE.map((code) => `\`${code}\` (${STATUSES[code]})`).join(', ')}.`;

/** Serves the document at /api/openapi.json; it is put together when it is first asked for. */
export function serveOpenApi(app: NestFastifyApplication): void {
  let json: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', (_request, reply) => {
      json ??= JSON.stringify(openApiDocument(app));
      return reply.type('application/json; charset=utf-8').send(json);
    });
}

const cookieScheme = (name: string) =>
  ({
    type: 'apiKey',
    in: 'cookie',
    name,
    description: `Where people come by https alone: \`__Host-${name}\`.`,
  }) as const;

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Nivaran')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth(SESSION_COOKIE, cookieScheme(SESSION_COOKIE), SESSION_SCHEME)
    .addCookieAuth(CITIZEN_COOKIE, cookieScheme(CITIZEN_COOKIE), CITIZEN_SCHEME)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A personal access token.' }, TOKEN_SCHEME)
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    autoTagControllers: true,
    operationIdFactory: (_controller, method) => method,
    standardSchemaConverter: convert,
  });
  const { schema, components } = convert(problem, { schemaType: 'output' }) ?? {};
  const schemas = { ...document.components?.schemas, Problem: schema as object, ...components };
  return { ...document, components: { ...document.components, schemas } };
}

/** Formats that say all that their patterns say. */
const FORMATS = ['date', 'date-time', 'email'];

const convert: StandardSchemaConverter = (schema, { schemaType }) => {
  if (!(schema instanceof z.ZodType)) return undefined;
  const {
    $schema: _,
    definitions,
    ...json
  } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io: schemaType,
    override: ({ jsonSchema }) => {
      // A later release may add a field to an answer: clients must not refuse it.
      if (schemaType === 'output') delete jsonSchema.additionalProperties;
      // OpenAPI 3.0.3: null must be among the choices, too.
      const { nullable, enum: choices } = jsonSchema as { nullable?: boolean; enum?: unknown[] };
      if (nullable && choices && !choices.includes(null)) choices.push(null);
      if (FORMATS.includes(jsonSchema.format ?? '')) delete jsonSchema.pattern;
    },
  }) as Record<string, unknown>;
  return { schema: json, components: (definitions ?? {}) as Record<string, object> };
};
