import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { BEFORE_ANY_ROUTE } from '../problems/codes';

interface Answer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

type JsonSchema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: JsonSchema }>> }>>;
}

/** Checks that what a client got is what the OpenAPI document promises: status, media type, shape, and code of a problem. */
export class DocumentedAnswers {
  private readonly schemas = new Map<string, z.ZodType>();

  constructor(private readonly document: OpenAPIObject) {}

  check({ method, path, status, contentType, text }: Answer): void {
    const operation = this.operationAt(method, path);
    if (!operation) return; // not one of ours: an unknown address, the documentation itself
    if (isBeforeAnyRoute(text)) return;
    const where = `${operation.operationId} ${status}`;
    const response = operation.responses[String(status)];
    if (!response) throw new Error(`${where} is not documented: ${text}`);
    const [mediaType = ''] = contentType.split(';');
    const schema = response.content?.[mediaType]?.schema;
    if (!response.content) expect({ where, text }).toEqual({ where, text: '' });
    else if (!schema) throw new Error(`${where} is not documented as ${contentType}`);
    else if (mediaType.endsWith('json')) this.fits(`${where} ${mediaType}`, schema, JSON.parse(text));
  }

  private fits(where: string, schema: JsonSchema, value: unknown): void {
    const compiled = this.schemas.get(where) ?? this.compile(schema);
    this.schemas.set(where, compiled);
    const { error } = compiled.safeParse(value);
    if (error) throw new Error(`${where} is not as documented: ${z.prettifyError(error)}\n${JSON.stringify(value)}`);
  }

  private compile(schema: JsonSchema): z.ZodType {
    const definitions = this.document.components?.schemas ?? {};
    // No field may go undocumented, though clients must bear new ones.
    const closed = JSON.stringify({ ...schema, definitions }, (_, part: unknown) =>
      isObjectSchema(part) && !('additionalProperties' in part) ? { ...part, additionalProperties: false } : part,
    ).replaceAll('#/components/schemas/', '#/definitions/');
    return z.fromJSONSchema(JSON.parse(closed) as z.core.JSONSchema.BaseSchema, { defaultTarget: 'openapi-3.0' });
  }

  private operationAt(method: string, path: string): Operation | undefined {
    const address = path.split('?')[0] ?? '';
    const paths = Object.entries(this.document.paths as Record<string, Record<string, Operation>>);
    const [, item] =
      paths.find(([template]) => template === address) ??
      paths.find(([template]) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(address)) ??
      [];
    return item?.[method.toLowerCase()];
  }
}

function isBeforeAnyRoute(text: string): boolean {
  return BEFORE_ANY_ROUTE.some((code) => text.includes(`"code":"${code}"`));
}

function isObjectSchema(part: unknown): part is object {
  return typeof part === 'object' && part !== null && 'properties' in part && 'type' in part && !Array.isArray(part);
}
