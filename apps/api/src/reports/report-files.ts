import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Audit, type AuditEvent } from '@nivaran/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Endpoint } from '../openapi/endpoint';
import type { Code } from '../problems/codes';
import { visitorOf } from '../session/visitor';
import { csvOf } from './csv';
import type { Sheet } from './sheet';
import { XLSX, xlsxOf } from './xlsx';

export type FileFormat = 'csv' | 'xlsx';

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = { csv: 'text/csv', xlsx: XLSX };
const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: XLSX,
};

/** A route that answers with a report as a file. */
export function FileEndpoint(format: FileFormat, summary: string, problems: readonly Code[] = []) {
  return Endpoint({
    token: 'reports',
    limit: 'report',
    summary: `${summary}, ${format === 'csv' ? 'as CSV' : 'as an Excel workbook'}`,
    description: 'All rows, however many, with a header in the reader’s language. That it left is recorded.',
    answer: {
      status: 200,
      mediaType: MEDIA_TYPES[format],
      description: format === 'csv' ? 'RFC 4180, UTF-8.' : 'ISO/IEC 29500.',
      headers: ['Content-Disposition'],
    },
    problems,
  });
}

interface ReportFile {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly what: Extract<AuditEvent, { type: 'DataExported' }>['data']['what'];
  readonly sheet: Sheet;
  /** null: they are sent as they are read, and not counted before. */
  readonly rows: number | null;
}

/** Sends reports as files, as they are read. That data left is recorded before anything is sent. */
@Injectable()
export class ReportFiles {
  constructor(private readonly audit: Audit) {}

  async send(
    format: FileFormat,
    { name, what, sheet, rows }: ReportFile,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const by = visitorOf(request);
    const data = { account: by.account?.id ?? null, what, ticketId: null, rows };
    await this.audit.record({ type: 'DataExported', data }, by);
    reply.header('content-type', CONTENT_TYPES[format]);
    reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
    return new StreamableFile(format === 'csv' ? Readable.from(csvOf(sheet)) : xlsxOf(sheet));
  }
}
