import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { InputInvalid } from '../problems/errors';
import { fieldProblemsOf } from '../problems/field-problems-of';

/** Checks what a route's schema describes. Nest's own pipe does not tell a missing field from one of a wrong type. */
@Injectable()
export class InputPipe implements PipeTransform {
  /** @throws InputInvalid */
  transform(value: unknown, { schema }: ArgumentMetadata): unknown {
    return schema instanceof z.ZodType ? checked(schema, value) : value;
  }
}

/** @throws InputInvalid */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new InputInvalid(fieldProblemsOf(result.error.issues));
  return result.data;
}
