import { Controller, Get, Req } from '@nestjs/common';
import { ATTACHMENT_TYPES, LARGEST_ATTACHMENT } from '@nivaran/attachments';
import { Packs, TIERS } from '@nivaran/directory';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { named } from '../complaints/complaint-answers';
import { EVIDENCE_KINDS, EVIDENCE_WORDS } from '../complaints/evidence';
import { Endpoint } from '../openapi/endpoint';
import { type LanguageQuery, languageQuery } from '../requests/fields';
import { QueryOf } from '../requests/inputs';
import { languageOf } from '../requests/language';

const directoryAnswer = z
  .object({
    pack: z.object({ id: z.string(), version: z.string(), name: z.string(), timeZone: z.string() }),
    desks: z.array(z.object({ code: z.string(), name: z.string(), tier: z.enum(TIERS) })),
    resolutions: z.array(named).meta({ description: 'How a complaint can be resolved.' }),
    rejections: z.array(named).meta({ description: 'Why a complaint can be rejected.' }),
    sources: z.array(named).meta({ description: 'What a complaint can wait for.' }),
    levels: z
      .array(z.object({ level: z.int(), role: named }))
      .meta({ description: 'Who is told when a clock has run out, from the first level up.' }),
    evidence: z
      .object({ kinds: z.array(named), mediaTypes: z.array(z.string()), largestBytes: z.int() })
      .meta({ description: 'Which files can come with a complaint, and how large each.' }),
  })
  .meta({ id: 'Directory' });

/** The choices that staff have. */
@Controller('api/v1/directory')
export class DirectoryController {
  constructor(private readonly packs: Packs) {}

  @Get()
  @Endpoint({
    summary: 'List desks, resolutions, reasons, sources, levels and kinds of files',
    answer: { status: 200, schema: directoryAnswer, description: 'What the pack in force offers.' },
    problems: ['NO_PACK_IN_FORCE'],
  })
  readDirectory(
    @QueryOf(languageQuery) _query: LanguageQuery,
    @Req() request: FastifyRequest,
  ): z.infer<typeof directoryAnswer> {
    const language = languageOf(request);
    const directory = this.packs.current();
    const { id, version, name, timeZone, desks } = directory.pack;
    const codes = (group: 'resolution' | 'rejection' | 'source') =>
      directory.codes(group).map((code) => ({ code, name: directory.message(language, `${group}.${code}`) }));
    return {
      pack: { id, version, name: name[language], timeZone },
      desks: desks.map((desk) => ({ code: desk.id, name: desk.name[language], tier: desk.tier })),
      resolutions: codes('resolution'),
      rejections: codes('rejection'),
      sources: codes('source'),
      levels: directory.pack.policy.levels.map((role, index) => ({
        level: index + 1,
        role: { code: role, name: directory.message(language, `role.${role}`) },
      })),
      evidence: {
        kinds: EVIDENCE_KINDS.map((code) => ({ code, name: EVIDENCE_WORDS[code][language] })),
        mediaTypes: [...ATTACHMENT_TYPES],
        largestBytes: LARGEST_ATTACHMENT,
      },
    };
  }
}
