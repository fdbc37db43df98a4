import { Body, Query } from '@nestjs/common';
import type { z } from 'zod';
import { mayAnswer } from '../openapi/may-answer';

/** The JSON body, as this schema describes it. */
export function JsonBody(schema: z.ZodType): ParameterDecorator {
  return (target, method, index) => {
    Body({ schema })(target, method, index);
    mayAnswer(target, method, [
      'INPUT_INVALID',
      'JSON_MALFORMED',
      'BODY_EMPTY',
      'BODY_TOO_LARGE',
      'CONTENT_TYPE_UNSUPPORTED',
    ]);
  };
}

/** The query, as this schema describes it; parameters that it does not know are refused. */
export function QueryOf(schema: z.ZodType): ParameterDecorator {
  return (target, method, index) => {
    Query({ schema })(target, method, index);
    mayAnswer(target, method, ['INPUT_INVALID']);
  };
}
