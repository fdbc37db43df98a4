import type { OpenAPIObject } from '@nestjs/swagger';

/** As much of a JSON schema as bodies of requests use. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

/** What can be asked of the api, as its document says it. */
export interface Operation {
  /** Such as `GET /api/v1/complaints/{ticketId}`. */
  readonly route: string;
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  /** Of a body of JSON. */
  readonly body: Schema | undefined;
  /** Of a form. */
  readonly form: Schema | undefined;
}

interface DocumentedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Every operation of the document; references are followed. */
export function operationsOf({ paths, components }: OpenAPIObject): readonly Operation[] {
  const schemas = (components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
  const whole = (schema: Schema | undefined) => schema && resolved(schema, schemas);
  return Object.entries(paths).flatMap(([template, item]) =>
    Object.entries(item as Readonly<Record<string, DocumentedOperation>>).map(([name, operation]) => {
      const { parameters = [], requestBody } = operation;
      const method = name.toUpperCase();
      return {
        ...{ route: `${method} ${template}`, method, template },
        parameters: parameters.map((each) => ({ ...each, schema: resolved(each.schema, schemas) })),
        body: whole(requestBody?.content['application/json']?.schema),
        form: whole(requestBody?.content['multipart/form-data']?.schema),
      };
    }),
  );
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const { $ref, allOf = [], properties, items, ...own } = schema;
  const referred = $ref === undefined ? {} : schemas[$ref.replace('#/components/schemas/', '')];
  if (referred === undefined) throw new Error(`${$ref} is not in the document.`);
  return {
    ...($ref === undefined ? {} : resolved(referred, schemas)),
    ...Object.assign({}, ...allOf.map((each) => resolved(each, schemas))),
    ...own,
    ...(properties && { properties: mapValues(properties, (each) => resolved(each, schemas)) }),
    ...(items && { items: resolved(items, schemas) }),
  };
}

/** A value that a schema should take, by its own examples: good enough where nobody wrote down a better one. */
export function exampleOf(schema: Schema): unknown {
  const { type, example, enum: choices, properties, items, minimum = 1, minLength = 1 } = schema;
  if (example !== undefined) return example;
  if (choices) return choices[0];
  if (type === 'object') return mapValues(properties ?? {}, exampleOf);
  if (type === 'array') return items ? [exampleOf(items)] : [];
  if (type === 'integer' || type === 'number') return minimum;
  return type === 'boolean' ? true : 'x'.repeat(minLength);
}

function mapValues<From, To>(object: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}
